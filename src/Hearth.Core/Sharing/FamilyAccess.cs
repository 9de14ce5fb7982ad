using Hearth.Core.Sources.Catalogue;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Sharing;

/// <summary>What somebody who may know of a family may see of it, kind by kind.</summary>
internal sealed class FamilyAccess(SharingState state, Question question, SourceCatalogue catalogue)
{
    private readonly Dictionary<string, bool> sources = new(StringComparer.Ordinal);
    private IReadOnlyList<string>? withheld;

    /// <summary>What it is seen for, and by what basis, for the audit.</summary>
    public string? Basis =>
        MaySee.Decide(state, question with { Holder = question.Agency }, "identity").Basis;

    /// <summary>Kinds of information the council holds itself: who people are, where they live.</summary>
    public bool May(string category) =>
        MaySee.Decide(state, question, category).Verdict == Verdict.Permit;

    /// <summary>What sharing says of one kind of information that an agency holds, with the rule and the basis.</summary>
    public Decision Decide(string category, string holder) =>
        MaySee.Decide(state, question with { Holder = holder }, category);

    /// <summary>What a source sent.</summary>
    public bool MaySource(string sourceId)
    {
        if (sources.TryGetValue(sourceId, out var known))
            return known;
        var may =
            catalogue.Find(sourceId) is { } source
            && state.Words.CategoryOf(sourceId) is { } category
            && MaySee.Decide(state, question with { Holder = source.Sender }, category.Id).Verdict
                == Verdict.Permit;
        return sources[sourceId] = may;
    }

    /// <summary>
    /// Kinds that are not shown, whether or not anything of them is known of this family: the list says what the reader's role
    /// and the agreements leave out, and hints at nothing.
    /// </summary>
    public IReadOnlyList<string> Withheld =>
        withheld ??= [
            .. state
                .Words.Categories.Values.Where(c =>
                    c.Sources.Count == 0 ? !May(c.Id) : c.Sources.Any(s => !MaySource(s))
                )
                .Select(c => c.Name),
        ];
}
