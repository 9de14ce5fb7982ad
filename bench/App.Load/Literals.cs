using System.Collections;
using System.Data.Common;
using System.Globalization;

namespace Hearth.Bench.Load;

/// <summary>A command as text alone, each parameter written where it stands.</summary>
internal static class Literals
{
    public static string Of(DbCommand command)
    {
        var text = command.CommandText;
        // The longest name first: @p1 is the beginning of @p10.
        foreach (
            var parameter in command
                .Parameters.Cast<DbParameter>()
                .OrderByDescending(p => p.ParameterName.Length)
        )
            text = text.Replace(
                "@" + parameter.ParameterName.TrimStart('@'),
                Of(parameter.Value),
                StringComparison.Ordinal
            );
        return text;
    }

    private static string Of(object? value) =>
        value switch
        {
            null or DBNull => "NULL",
            string text => Quoted(text),
            Guid id => $"'{id:D}'::uuid",
            bool yes => yes ? "TRUE" : "FALSE",
            int or long or short => Convert.ToString(value, CultureInfo.InvariantCulture)!,
            DateOnly day => $"'{day:yyyy-MM-dd}'::date",
            DateTime at => string.Create(
                CultureInfo.InvariantCulture,
                $"'{at:yyyy-MM-dd HH:mm:ss.ffffff}+00'::timestamptz"
            ),
            IEnumerable many => Array(many),
            _ => throw new NotSupportedException($"A parameter of {value.GetType()}"),
        };

    private static string Array(IEnumerable many)
    {
        object?[] items = [.. many.Cast<object?>()];
        var type = many switch
        {
            IEnumerable<Guid> => "uuid",
            IEnumerable<string> => "text",
            IEnumerable<int> => "integer",
            IEnumerable<long> => "bigint",
            _ => throw new NotSupportedException($"A parameter of {many.GetType()}"),
        };
        return $"ARRAY[{string.Join(", ", items.Select(Of))}]::{type}[]";
    }

    private static string Quoted(string text) =>
        $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
