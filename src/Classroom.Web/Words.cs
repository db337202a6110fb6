namespace Classroom.Web;

/// <summary>Names the resource files that hold every word on the screen: <c>Words.resx</c>, and one more for each further language.</summary>
public sealed class Words;
