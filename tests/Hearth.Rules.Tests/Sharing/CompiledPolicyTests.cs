using CsCheck;
using Hearth.Rules.Sharing;
using static Hearth.Rules.Tests.Sharing.GivenSharing;

namespace Hearth.Rules.Tests.Sharing;

/// <summary>Laws that hold whatever is signed and whoever asks.</summary>
[Trait("Requirement", "SH-1"), Trait("Requirement", "SH-2")]
public class CompiledPolicyTests
{
    private static readonly string[] Ids = ["council", "school", "health", "police", "dwp"];

    private static readonly Gen<Party[]> Parties = Gen.Select(
            Gen.Enum<AgencyKind>(),
            Gen.Bool,
            Gen.Bool
        )
        .Array[Ids.Length]
        .Select(all =>
            all.Select((a, i) => new Party(Ids[i], Ids[i], a.Item1, a.Item2, a.Item3)).ToArray()
        );

    private static readonly Gen<Agreement> OneAgreement = Gen.Select(
            Some(Ids),
            Some(Ids),
            Some(Vocabulary.Categories.Keys),
            Some(Vocabulary.Purposes.Keys),
            Some(Vocabulary.Gateways.Keys),
            Gen.Select(Gen.Int[-1500, 100], Gen.Int[0, 1500]),
            Gen.Enum<FlowKind>().Array[0, 2]
        )
        .Select(
            (from, to, categories, purposes, gateways, days, prohibits) =>
                new Agreement(
                    "a",
                    "An agreement",
                    from,
                    to,
                    categories,
                    purposes,
                    gateways,
                    Day.AddDays(days.Item1),
                    Day.AddDays(days.Item1 + days.Item2),
                    prohibits.ToHashSet()
                )
        );

    private static readonly Gen<SharingState> States = Gen.Select(Parties, OneAgreement.Array[0, 3])
        .Select((parties, agreements) => State(parties, agreements));

    private static readonly Gen<Question> Questions = Gen.Select(
            Gen.Enum<FlowKind>(),
            Any([.. Ids, "nobody"]),
            Any([.. Vocabulary.Roles.Keys, "no-role"]),
            Any([.. Vocabulary.Purposes.Keys, "no-purpose"]),
            Any([.. Ids, "nobody"]),
            Gen.Int[0, 15]
        )
        .Select(
            (flow, agency, role, purpose, holder, reach) =>
                new Question(flow, agency, role, purpose, holder, (Reach)reach)
        );

    private static readonly Gen<string> Category = Any([.. Vocabulary.Categories.Keys]);

    [Fact]
    public void The_compiled_form_answers_as_the_plain_rules_do() =>
        Gen.Select(States, Gen.Select(Questions, Category).Array[200])
            .Sample(
                (state, asked) =>
                {
                    var compiled = CompiledPolicy.Of(state);
                    return asked.All(a =>
                        compiled.Known(a.Item1) == MayKnow.Decide(state, a.Item1).Verdict
                        && compiled.Seen(a.Item1, a.Item2)
                            == MaySee.Decide(state, a.Item1, a.Item2).Verdict
                    );
                },
                iter: 40
            );

    [Fact]
    public void Taking_an_agreement_away_never_permits_more() =>
        Gen.Select(States, Questions, Category)
            .Sample(
                (state, question, category) =>
                    state.Agreements.All(gone =>
                        MaySee
                            .Decide(
                                state with
                                {
                                    Agreements = [.. state.Agreements.Where(a => a != gone)],
                                },
                                question,
                                category
                            )
                            .Verdict <= MaySee.Decide(state, question, category).Verdict
                    )
            );

    [Fact]
    public void Taking_a_signature_away_never_permits_more() =>
        Gen.Select(States, Questions, Category, Any(Ids))
            .Sample(
                (state, question, category, id) =>
                {
                    var without = state.Parties.ToDictionary();
                    without[id] = without[id] with { InForce = false };
                    return MaySee
                            .Decide(state with { Parties = without }, question, category)
                            .Verdict <= MaySee.Decide(state, question, category).Verdict;
                }
            );

    [Fact]
    public void Nothing_is_permitted_without_a_basis_and_to_others_without_gateway_and_agreement() =>
        Gen.Select(States, Questions, Category)
            .Sample(
                (state, question, category) =>
                {
                    var decided = MaySee.Decide(state, question, category);
                    return decided.Verdict != Verdict.Permit
                        || decided.Basis is not null
                            && (
                                question.Agency == question.Holder
                                || decided is { Gateway: not null, Agreement: not null }
                            );
                }
            );

    [Fact]
    public void Whom_no_role_lets_see_families_no_reach_lets_see_one() =>
        Gen.Select(States, Questions, Category)
            .Sample(
                (state, question, category) =>
                    !Vocabulary.Roles.TryGetValue(question.Role, out var role)
                    || role.Families != FamilyReach.None
                    || MaySee.Decide(state, question, category).Verdict == Verdict.Deny
            );

    private static Gen<string> Any(string[] of) => Gen.Int[0, of.Length - 1].Select(i => of[i]);

    private static Gen<HashSet<string>> Some(IEnumerable<string> of)
    {
        string[] all = [.. of];
        return Gen
            .Bool.Array[all.Length]
            .Select(taken => all.Where((_, i) => taken[i]).ToHashSet(StringComparer.Ordinal));
    }
}
