using Hearth.Core.Partners;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Cases.Transfers;

/// <summary>What of a family may go to another council: kind by kind, as for everything else that is shared.</summary>
/// <param name="Permitted">Kinds of information, by id.</param>
/// <param name="WhyNot">Why nothing may go; null when something may.</param>
public sealed record PackDecision(IReadOnlyList<string> Permitted, string? WhyNot)
{
    /// <param name="state">Partners and agreements as they stand.</param>
    /// <param name="council">The other council, as the register calls it.</param>
    /// <param name="purpose">What it is for.</param>
    /// <param name="may">What whoever sends it may see.</param>
    public static PackDecision Of(
        SharingState state,
        string council,
        string purpose,
        Func<string, bool> may
    )
    {
        var decided = state
            .Words.Categories.Keys.Where(may)
            .Select(c => (Category: c, Decision: Asked(state, council, purpose, c)))
            .ToArray();
        string[] permitted =
        [
            .. decided.Where(d => d.Decision.Verdict == Verdict.Permit).Select(d => d.Category),
        ];
        return new(
            permitted,
            permitted.Contains("identity") ? null
                : decided.Length == 0 ? "You may see nothing of this family that could be sent"
                : decided.First(d => d.Decision.Verdict != Verdict.Permit).Decision.Because
        );
    }

    private static Decision Asked(
        SharingState state,
        string council,
        string purpose,
        string category
    ) =>
        MaySee.DecideFlow(
            state,
            new(FlowKind.AnswerToRequest, council, "", purpose, Agency.Council, Reach.None),
            category
        );
}
