using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
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

    private static readonly SharedDictionaries Dictionaries = new();

    /// <summary>To be called after the circuits themselves were added.</summary>
    public static IServiceCollection AddLeanCircuitJson(this IServiceCollection services)
    {
        var framework = services.Last(service => service.ServiceType == typeof(IJSRuntime)).ImplementationType!;
        var create = ActivatorUtilities.CreateFactory(framework, []);
        return services.AddScoped(provider =>
        {
            var runtime = (JSRuntime)create(provider, []);
            var options = OptionsOf(runtime);
            options.TypeInfoResolver = Descriptions;
            options.Converters.Add(Dictionaries);
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
            type == typeof(ValueType) || (type.IsInterface && type.Namespace!.StartsWith("System", StringComparison.Ordinal))
                ? null
                : _all.GetTypeInfo(type, options);
    }

    /// <summary>The framework sends every page two dictionaries, mostly empty: what is in them is described once for all circuits.</summary>
    private sealed class SharedDictionaries : JsonConverterFactory
    {
        private readonly ConcurrentDictionary<Type, JsonConverter> _converters = new();

        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Dictionary<,>);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => _converters.GetOrAdd(
            typeToConvert, type => (JsonConverter)Activator.CreateInstance(typeof(Shared<>).MakeGenericType(type))!);
    }

    private sealed class Shared<T> : JsonConverter<T>
    {
        private static readonly JsonSerializerOptions Options = new() { MaxDepth = 32, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true };

        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonSerializer.Deserialize<T>(ref reader, Options);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, Options);
    }
}
