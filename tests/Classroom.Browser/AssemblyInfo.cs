using Classroom.Browser;

[assembly: AssemblyFixture(typeof(Site))]
