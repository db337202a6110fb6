namespace Classroom.Web.Competitions.Reports;

/// <summary>One point of a chart over time.</summary>
/// <param name="Share">From 0 to 1.</param>
public sealed record TrendPoint(string Title, string Day, decimal Share);
