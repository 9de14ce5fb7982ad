using Hearth.Rules.Sharing.Partners;

namespace Hearth.Core.Partners;

/// <summary>The papers' texts and versions, for anyone: a full copy is given to whoever asks (AG-3; Shropshire agreement, §9.1.4).</summary>
public sealed class PapersQuery(PartnerRulebook rulebook, TimeProvider clock)
{
    public PartnerRules Rules => rulebook.On(clock.Today());

    public PaperVersion ToSign(Paper paper) => Rules.ToSign(paper, clock.Today());

    /// <summary>One version, or without one that which is to be signed today; null when there is none of that name.</summary>
    public PaperVersion? Find(Paper paper, string? version) =>
        version is null ? ToSign(paper) : Rules.Find(paper, version);
}
