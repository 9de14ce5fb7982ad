using Hearth.Rules.Dates;

namespace Hearth.Rules.Sharing.Partners;

/// <summary>What holds for one kind of agency.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Name">As a page says it.</param>
/// <param name="Listed">Where Schedule 4 of the Digital Economy Act 2017 lists such a body; null where it is to be found out.</param>
/// <param name="NeverSpecified">Why no agency of this kind can be a specified person; null where one may be.</param>
public sealed record KindRule(AgencyKind Kind, string Name, string? Listed, string? NeverSpecified);

/// <summary>One of the questions a review of the agreement answers.</summary>
/// <param name="Id">Stable, for the record.</param>
/// <param name="Ask">The question in full.</param>
public sealed record ReviewQuestion(string Id, string Ask);

/// <summary>
/// What partners have agreed about being partners: what they sign, how one leaves, how often all of it is reviewed, how
/// long training lasts. One dated file, <c>rulebook/sharing/partners-*.yaml</c>.
/// </summary>
/// <param name="Name">The file's own name.</param>
/// <param name="From">The first day it holds.</param>
/// <param name="Kinds">Every kind of agency, once.</param>
/// <param name="Papers">Every version of both papers.</param>
/// <param name="Notice">The least written notice of a withdrawal.</param>
/// <param name="ReviewEvery">The longest time between reviews of the agreement.</param>
/// <param name="Questions">What a review answers, in order.</param>
/// <param name="TrainingLasts">How long information-security training holds.</param>
/// <param name="ConfidenceLasts">How long an acknowledged duty of confidence holds.</param>
/// <param name="Doubts">What a council has to confirm before it relies on this.</param>
public sealed record PartnerRules(
    string Name,
    DateOnly From,
    IReadOnlyList<KindRule> Kinds,
    IReadOnlyList<PaperVersion> Papers,
    Period Notice,
    Period ReviewEvery,
    IReadOnlyList<ReviewQuestion> Questions,
    Period TrainingLasts,
    Period ConfidenceLasts,
    IReadOnlyList<string> Doubts
)
{
    /// <summary>The rule of a kind.</summary>
    public KindRule Of(AgencyKind kind) => Kinds.First(k => k.Kind == kind);

    /// <summary>One issue of a paper; null when there is none of that name.</summary>
    public PaperVersion? Find(Paper paper, string version) =>
        Papers.FirstOrDefault(p => p.Paper == paper && p.Version == version);

    /// <summary>The issue to sign on a day: the latest that counts, or else the first.</summary>
    public PaperVersion ToSign(Paper paper, DateOnly day) =>
        Papers.Where(p => p.Paper == paper && p.CountsOn(day)).MaxBy(p => p.Issued)
        ?? Papers.First(p => p.Paper == paper);
}
