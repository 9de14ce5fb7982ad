using Hearth.Core.Sources.Catalogue;
using Hearth.Core.Sources.Readings;

namespace Hearth.Core.Sources.Loading;

/// <summary>The read values of one row: its columns, and for each repeated group the columns of each element. Reused from row to row.</summary>
internal sealed class RowValues(SourceDefinition source)
{
    public Value[] Columns { get; } = new Value[source.Columns.Count];
    public List<Value[]>[] Groups { get; } = [.. source.Groups.Select(_ => new List<Value[]>())];

    public void Clear()
    {
        Array.Clear(Columns);
        foreach (var group in Groups)
            group.Clear();
    }

    public string KeyText(int column) => Columns[column].KeyText;

    public Value At(Place place, Value[]? element) =>
        place.InGroup ? element![place.Index] : Columns[place.Index];

    public bool Holds(IReadOnlyList<Condition> conditions, Value[]? element)
    {
        foreach (var condition in conditions)
        {
            var value = At(condition.Column, element);
            var holds = condition switch
            {
                Condition.Is any => value.Text is { } text && any.Codes.Contains(text),
                Condition.IsNot none => value.Text is not { } text || !none.Codes.Contains(text),
                Condition.Given => !value.IsBlank,
                Condition.Blank => value.IsBlank,
                Condition.MoreThan more => value.Number > more.Number,
                _ => false,
            };
            if (!holds)
                return false;
        }
        return true;
    }
}
