using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.JSInterop;

namespace Classroom.Web.Shared;

/// <summary>
/// Each circuit has JSON options of its own, and with them its own description of every type that it ever sent. Before an argument
/// is written, the serializer also describes every interface of its type, in search of a polymorphic one: for a single number that
/// is 30 of them, and the framework itself sends one. Nobody sends a value declared as one of those, so they need no description:
/// 50 KB less a circuit, and a page starts sooner.
/// </summary>
public static class CircuitJson
{
    private static readonly Lean Descriptions = new();

    /// <summary>To be called after the circuits themselves were added.</summary>
    public static IServiceCollection AddLeanCircuitJson(this IServiceCollection services)
    {
        var framework = services.Last(service => service.ServiceType == typeof(IJSRuntime)).ImplementationType!;
        var create = ActivatorUtilities.CreateFactory(framework, []);
        return services.AddScoped(provider =>
        {
            var runtime = (JSRuntime)create(provider, []);
            OptionsOf(runtime).TypeInfoResolver = Descriptions;
            return (IJSRuntime)runtime;
        });
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_JsonSerializerOptions")]
    private static extern JsonSerializerOptions OptionsOf(JSRuntime runtime);

    [SuppressMessage("Trimming", "IL2026", Justification = "The program is not trimmed.")]
    private sealed class Lean : IJsonTypeInfoResolver
    {
        private readonly DefaultJsonTypeInfoResolver _all = new();

        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
            type.IsInterface && type.Namespace!.StartsWith("System", StringComparison.Ordinal) ? null : _all.GetTypeInfo(type, options);
    }
}
