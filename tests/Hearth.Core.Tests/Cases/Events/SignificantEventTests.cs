using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Events;
using Hearth.Core.Cases.Notes;
using Hearth.Core.People;
using Hearth.Core.People.Chronology;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Cases.Notes;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Rules.Facts;
using Hearth.Testing;

namespace Hearth.Core.Tests.Cases.Events;

[Trait("Requirement", "SU-11")]
public class SignificantEventTests
{
    [EachDatabase]
    public async Task What_mattered_stands_in_the_chronology_until_it_is_taken_out_with_a_reason(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, id, child, _) = await council.CaseAsync();
        var lead = await council.UserAsync(Role.LeadWorker);
        await council.WorksWithAsync(lead, family);
        var marked = (
            await MarkAsync(
                council,
                id,
                lead,
                on: new(2019, 1, 1),
                to: KnownTo.Year,
                about: [child]
            )
        ).Done();

        var read = (await ReadAsync(council, family, lead))!;
        read.Case.ShouldBe(id);
        var one = read.Events.Single(e => e.Kind == ChronologyKind.Significant);
        (one.What, one.Why, one.KnownTo, one.Person).ShouldBe(
            ("Grandad died", "He brought her up", KnownTo.Year, child)
        );
        new ChronologyFilter(ChronologyKind.Significant).Keeps(one).ShouldBeTrue();

        (await UnmarkAsync("")).Refused().ShouldContain("why");
        (await UnmarkAsync("It was another grandad")).Done();
        (await UnmarkAsync("Again")).ShouldBeOfType<Outcome<SignificantEvent>.Conflict>();
        (await ReadAsync(council, family, lead))!.Events.ShouldAllBe(e =>
            e.Kind != ChronologyKind.Significant
        );
        (await council.EventsAsync()).ShouldContain("cases.event-unmarked");

        Task<Outcome<SignificantEvent>> UnmarkAsync(string why) =>
            council.DoAsync<UnmarkSignificantOperation, SignificantEvent>(o =>
                o.RunAsync(new(marked.Id, why, marked.Version), lead, default)
            );
    }

    [EachDatabase]
    public async Task What_is_not_known_or_not_open_to_whoever_marks_it_is_refused(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, id, _, _) = await council.CaseAsync();
        var (_, stranger, _) = await council.FamilyAsync("Ashgrove");
        var manager = await council.UserAsync(Role.LocalityManager);
        var member = await council.UserAsync(Role.TeamMember);
        await council.WorksWithAsync(member, family);
        var today = council.Today();

        (await MarkAsync(council, id, manager, what: "")).Refused().ShouldContain("what happened");
        (await MarkAsync(council, id, manager, why: " ")).Refused().ShouldContain("why");
        (await MarkAsync(council, id, manager, on: today.AddDays(1))).Refused();
        (await MarkAsync(council, id, manager, about: [stranger])).Refused();
        (await MarkAsync(council, id, manager, categories: ["mental-health"])).Refused();
        (await MarkAsync(council, id, manager, source: "adult-mental-health")).Refused();
        (await MarkAsync(council, id, manager, note: Guid.NewGuid())).Refused();
        (await MarkAsync(council, id, member)).ShouldBeOfType<Outcome<SignificantEvent>.NotFound>();
        (await MarkAsync(council, id, manager, on: today)).Done();
    }

    [EachDatabase, Trait("Requirement", "SH-1")]
    public async Task Nobody_sees_an_entry_whose_source_they_may_not_read(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, id, child, _) = await council.CaseAsync();
        await council.RecordAsync(
            child,
            "suspensions-exclusions",
            new Fact(FactKind.PermanentExclusion, new(2026, 3, 2))
        );
        var lead = await council.UserAsync(Role.LeadWorker);
        var manager = await council.UserAsync(Role.LocalityManager);
        var nurse = await council.UserAsync(Role.TeamMember);
        var hub = await council.UserAsync(Role.HubWorker);
        foreach (var worker in new[] { lead, nurse })
            await council.WorksWithAsync(worker, family);
        string[] categories = ["offences", "mental-health", "education", "domestic-abuse"];
        // Notes and events of every set of kinds, whoever may read them.
        var everybody = Enum.GetValues<NoteReaders>();
        var written = Enumerable
            .Range(0, 1 << categories.Length)
            .Select(i => (Readers: everybody[i % everybody.Length], Tells: i, Named: i % 5 < 2))
            .ToArray();
        var no = 0;
        foreach (var (readers, tells, named) in written)
        {
            string[] of = [.. categories.Where((_, i) => (tells & (1 << i)) != 0)];
            var note = (
                await council.NoteAsync(
                    id,
                    lead,
                    $"N{++no} {string.Join(' ', of)}",
                    readers,
                    [named ? nurse.UserId : lead.UserId],
                    of
                )
            ).Done();
            (await MarkAsync(council, id, lead, note: note.Id, what: $"E{no}")).Done();
            (await MarkAsync(council, id, lead, what: $"F{no}", categories: of)).Done();
        }
        (await MarkAsync(council, id, lead, what: "Police", source: "police-crime")).Done();
        (
            await MarkAsync(council, id, lead, what: "School", source: "suspensions-exclusions")
        ).Done();

        foreach (var reader in new[] { lead, manager, nurse, hub, Council.Analyst })
        {
            var read = (await ReadAsync(council, family, reader))!;
            var notes = (await council.NotesAsync(id, reader))?.Notes ?? [];
            var open = read.Events.Where(e => e.Kind == ChronologyKind.Note).ToArray();
            open.Select(e => e.Item!.Value)
                .Order()
                .ShouldBe(notes.Select(n => n.Note.Id).Order(), "just the notes they may read");
            var numbers = notes.Select(n => n.Note.Text.Split(' ')[0][1..]).ToHashSet();
            var mattered = read
                .Events.Where(e => e.Kind == ChronologyKind.Significant)
                .Select(e => e.What!)
                .ToArray();
            mattered
                .Where(w => w[0] == 'E')
                .Select(w => w[1..])
                .ShouldBe(numbers, ignoreOrder: true);
            mattered.Contains("Police").ShouldBe(reader != nurse, reader.RoleId);
            // Of the four kinds a team member sees education alone, a manager all but mental health, the others all.
            var sees =
                reader == nurse ? 0b0100
                : reader == manager ? 0b1101
                : 0b1111;
            mattered
                .Where(w => w[0] == 'F')
                .ShouldBe(
                    written.Where(w => (w.Tells & ~sees) == 0).Select(w => $"F{w.Tells + 1}"),
                    ignoreOrder: true,
                    reader.RoleId
                );
            mattered.ShouldContain("School");
        }
    }

    [EachDatabase]
    public async Task An_event_out_of_a_note_goes_with_the_note(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, id, _, _) = await council.CaseAsync();
        var manager = await council.UserAsync(Role.LocalityManager);
        var note = (await council.NoteAsync(id, manager)).Done();
        (await MarkAsync(council, id, manager, note: note.Id)).Done();
        (await KindsAsync()).ShouldBe(
            [ChronologyKind.Support, ChronologyKind.Significant, ChronologyKind.Note],
            ignoreOrder: true
        );

        (
            await council.DoAsync<StrikeNoteOperation, CaseNote>(o =>
                o.RunAsync(new(note.Id, "Of another family", note.Version), manager, default)
            )
        ).Done();
        (await KindsAsync()).ShouldBe([ChronologyKind.Support]);

        async Task<ChronologyKind[]> KindsAsync() =>
            [.. (await ReadAsync(council, family, manager))!.Events.Select(e => e.Kind)];
    }

    [EachDatabase]
    public async Task The_plan_and_the_front_door_stand_in_the_chronology_for_those_who_may_read_them(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, id, _, parent) = await council.CaseAsync();
        var manager = await council.UserAsync(Role.LocalityManager);
        var lead = await council.UserAsync(Role.LeadWorker);
        await council.WorksWithAsync(lead, family);
        await council.SaveAsync(db =>
        {
            db.Contacts.Add(
                new()
                {
                    Id = Guid.CreateVersion7(),
                    Reference = "ABC234",
                    RecordedBy = "somebody",
                    FamilyId = family,
                    ReceivedAt = new(2026, 9, 1, 9, 0, 0, DateTimeKind.Utc),
                }
            );
            db.PlanAgreements.Add(
                new()
                {
                    Id = Guid.CreateVersion7(),
                    CaseId = id,
                    PersonId = parent,
                    On = new(2026, 9, 20),
                }
            );
            db.PlanReviews.Add(
                new()
                {
                    Id = Guid.CreateVersion7(),
                    CaseId = id,
                    On = new(2026, 9, 25),
                    Found = "Calmer",
                }
            );
        });

        (await WhatAsync(manager)).ShouldBe([
            "The plan was looked at again: Calmer",
            "Did not agree to the plan",
            "Reached the front door: Safeguarding concern, ABC234",
        ]);
        (await WhatAsync(lead)).Length.ShouldBe(2, "who does not decide at the front door");

        async Task<string[]> WhatAsync(Actor reader) =>
            [
                .. (await ReadAsync(council, family, reader))!
                    .Events.Where(e => e.Kind is ChronologyKind.Plan or ChronologyKind.Contact)
                    .Select(e => e.What!),
            ];
    }

    private static Task<Outcome<SignificantEvent>> MarkAsync(
        Council council,
        CaseId id,
        Actor by,
        DateOnly? on = null,
        KnownTo to = KnownTo.Day,
        string what = "Grandad died",
        string why = "He brought her up",
        PersonId[]? about = null,
        Guid? note = null,
        string? source = null,
        string[]? categories = null
    ) =>
        council.DoAsync<MarkSignificantOperation, SignificantEvent>(o =>
            o.RunAsync(
                new(
                    id,
                    on ?? new(2026, 9, 10),
                    to,
                    what,
                    why,
                    about ?? [],
                    note,
                    source,
                    categories ?? []
                ),
                by,
                default
            )
        );

    private static Task<ChronologyRead?> ReadAsync(Council council, FamilyId family, Actor by) =>
        council.Database.WithAsync<ChronologyQuery, ChronologyRead?>(q =>
            q.RunAsync(family, by, default)
        );
}
