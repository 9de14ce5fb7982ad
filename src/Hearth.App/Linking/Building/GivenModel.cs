using Hearth.App.Linking.Inputs;
using Hearth.Core;
using Hearth.Core.Matching.Models;
using Hearth.Linkage;
using Hearth.Linkage.Records;

namespace Hearth.App.Linking.Building;

/// <summary>A model from a file, held against the columns it is to be used on.</summary>
internal static class GivenModel
{
    public static LearnedModel Read(string file, RecordTable table, bool across)
    {
        if (!File.Exists(file))
            throw new InputException($"There is no model file {file}.");
        var read = ModelFile.Read(file);
        if (read is not Outcome<LinkageModel>.Ok { Value: var model })
            throw new InputException(
                read is Outcome<LinkageModel>.Refused refused
                    ? refused.Reason
                    : $"{file} cannot be read."
            );
        var wanted = model
            .Comparisons.SelectMany(c => c.Columns)
            .Concat(model.BlockingRules.SelectMany(r => r.Keys).Select(k => k.Column))
            .Distinct();
        if (wanted.FirstOrDefault(c => !table.Has(c)) is { } absent)
            throw new InputException(
                $"The model {file} compares {absent}, which was not found. Found: {string.Join(", ", table.Columns.Skip(2).Select(c => c.Spec.Name))}."
            );
        return new(
            model with
            {
                AcrossColumn = across ? TableBuilding.FileColumn : null,
            },
            null,
            Given: true
        );
    }
}
