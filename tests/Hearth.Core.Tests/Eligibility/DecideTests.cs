using Hearth.Core.Access;
using Hearth.Core.Eligibility;
using Hearth.Core.People;
using Hearth.Testing;

namespace Hearth.Core.Tests.Eligibility;

[Trait("Requirement", "ID-6")]
public class DecideTests
{
    [EachDatabase]
    public async Task A_named_person_confirms_and_the_event_is_kept(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (list, family) = await ListedAsync(council);

        var decided = await ConfirmAsync(council, list, family, 0, Council.Analyst);

        decided.ShouldBeOfType<Outcome<EntryDecided>.Ok>();
        var entry = (await council.EntriesAsync(list)).Single();
        (entry.Status, entry.DecidedBy, entry.Version).ShouldBe(
            (EntryStatus.Confirmed, Council.Analyst.UserId, 1)
        );
        (await council.EventsAsync()).ShouldContain("eligibility.confirmed");
    }

    [EachDatabase]
    public async Task The_data_team_is_no_named_person_and_can_decide_nothing(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (list, family) = await ListedAsync(council);

        (
            await ConfirmAsync(council, list, family, 0, Actor.DataTeam())
        ).ShouldBeOfType<Outcome<EntryDecided>.Refused>();
        (await council.EntriesAsync(list)).Single().Status.ShouldBe(EntryStatus.Proposed);
    }

    [EachDatabase]
    public async Task Someone_who_may_not_know_the_family_is_told_it_does_not_exist(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (list, family) = await ListedAsync(council);
        var stranger = Council.Analyst with { Role = Role.PartnerDataContact };

        (
            await ConfirmAsync(council, list, family, 0, stranger)
        ).ShouldBeOfType<Outcome<EntryDecided>.NotFound>();
        (await council.EventsAsync()).ShouldContain("access.refused");
    }

    [EachDatabase]
    public async Task Declining_needs_a_reason(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (list, family) = await ListedAsync(council);

        (
            await DeclineAsync(council, list, family, " ", 0)
        ).ShouldBeOfType<Outcome<EntryDecided>.Refused>();
        (
            await DeclineAsync(council, list, family, "moved away", 0)
        ).ShouldBeOfType<Outcome<EntryDecided>.Ok>();
        (await council.EntriesAsync(list)).Single().Reason.ShouldBe("moved away");
    }

    [EachDatabase]
    public async Task Two_people_deciding_at_once_never_silently_overwrite(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (list, family) = await ListedAsync(council);
        await ConfirmAsync(council, list, family, 0, Council.Analyst);

        (
            await DeclineAsync(council, list, family, "not this family", 0)
        ).ShouldBeOfType<Outcome<EntryDecided>.Conflict>();
        (await council.EntriesAsync(list)).Single().Status.ShouldBe(EntryStatus.Confirmed);
    }

    private static async Task<(ListId List, FamilyId Family)> ListedAsync(Council council)
    {
        var (family, child, parent) = await council.FamilyAsync();
        await council.TwoProblemsAsync(child, parent);
        return ((await council.RunAsync()).List, family);
    }

    private static Task<Outcome<EntryDecided>> ConfirmAsync(
        Council council,
        ListId list,
        FamilyId family,
        int version,
        Actor actor
    ) =>
        council.Database.WithAsync<ConfirmIdentificationOperation, Outcome<EntryDecided>>(o =>
            o.RunAsync(new(list, family, null, version), actor, CancellationToken.None)
        );

    private static Task<Outcome<EntryDecided>> DeclineAsync(
        Council council,
        ListId list,
        FamilyId family,
        string reason,
        int version
    ) =>
        council.Database.WithAsync<DeclineIdentificationOperation, Outcome<EntryDecided>>(o =>
            o.RunAsync(new(list, family, reason, version), Council.Analyst, CancellationToken.None)
        );
}
