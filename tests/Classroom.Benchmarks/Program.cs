using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Classroom.Benchmarks;

switch (args)
{
    case ["hostile"]:
        HostileFiles.Measure();
        break;
    case ["hostile", var name]:
        HostileFiles.Read(name);
        break;
    default:
        // In this process: the benchmarking library is older than the framework, and could not build a program for it.
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(
            args, DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
        break;
}
