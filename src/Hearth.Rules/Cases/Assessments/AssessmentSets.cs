namespace Hearth.Rules.Cases.Assessments;

/// <summary>Every set that is or was in force, the earliest first: an old assessment is read with the set it was begun with.</summary>
public sealed class AssessmentSets(IEnumerable<AssessmentSet> sets)
{
    /// <summary>All of them.</summary>
    public IReadOnlyList<AssessmentSet> All { get; } = [.. sets.OrderBy(s => s.From)];

    /// <summary>What a new assessment is begun with on a day; null before the first.</summary>
    public AssessmentSet? On(DateOnly day) => All.LastOrDefault(s => s.From <= day);

    /// <summary>The set an assessment was begun with.</summary>
    /// <exception cref="InvalidOperationException">Its file was taken away.</exception>
    public AssessmentSet Of(string key) =>
        All.FirstOrDefault(s => s.Key == key)
        ?? throw new InvalidOperationException(
            $"An assessment was made with '{key}', which is in rulebook/assessments no more: put the file back."
        );
}
