[assembly: AssemblyFixture(typeof(PostgresCluster))]
