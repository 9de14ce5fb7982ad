using Hearth.App.Linking.Inputs;
using Hearth.Linkage.Records;

namespace Hearth.App.Linking.Building;

/// <summary>A model from a file, held against the columns it is to be used on.</summary>
internal static class GivenModel
{
    public static LearnedModel Read(string file, RecordTable table, bool across) =>
        throw new InputException($"{file} {table.Count} {across}");
}
