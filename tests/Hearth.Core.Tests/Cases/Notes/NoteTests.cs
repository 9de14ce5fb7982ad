using Hearth.Core.Access;
using Hearth.Core.Cases.Notes;
using Hearth.Core.Data;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Cases.Notes;

public class NoteTests
{
    [EachDatabase, Trait("Requirement", "SH-1")]
    public async Task Each_reads_the_notes_that_are_for_them_and_does_not_learn_of_others(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, id, _, parent) = await council.CaseAsync();
        var manager = await council.UserAsync(Role.LocalityManager);
        var lead = await council.UserAsync(Role.LeadWorker);
        var teacher = await council.UserAsync(Role.TeamMember, "school");
        var nurse = await council.UserAsync(Role.TeamMember);
        foreach (var worker in new[] { lead, teacher, nurse })
            await council.WorksWithAsync(worker, family);
        (await council.NoteAsync(id, lead, "For all", about: [parent])).Done();
        (
            await council.NoteAsync(
                id,
                lead,
                "For the teacher",
                NoteReaders.Named,
                [teacher.UserId]
            )
        ).Done();
        (await council.NoteAsync(id, lead, "Of health", categories: ["mental-health"])).Done();
        (await council.NoteAsync(id, lead, "To be talked over", NoteReaders.Supervision)).Done();

        (await council.TextsAsync(id, lead)).Length.ShouldBe(4);
        (await council.TextsAsync(id, teacher)).ShouldBe(
            ["For all", "For the teacher"],
            ignoreOrder: true
        );
        (await council.TextsAsync(id, nurse)).ShouldBe(["For all"]);
        (await council.TextsAsync(id, manager)).ShouldBe(
            ["For all", "For the teacher", "To be talked over"],
            ignoreOrder: true,
            "a locality manager sees no mental health"
        );
        (await council.NotesAsync(id, await council.UserAsync(Role.LeadWorker))).ShouldBeNull();
        (await council.EventsAsync()).ShouldContain("cases.notes-read");
    }

    [EachDatabase]
    public async Task What_is_not_known_or_not_open_to_its_author_is_refused(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, id, _, _) = await council.CaseAsync();
        var (_, stranger, _) = await council.FamilyAsync("Ashgrove");
        var manager = await council.UserAsync(Role.LocalityManager);
        var member = await council.UserAsync(Role.TeamMember);
        await council.WorksWithAsync(member, family);
        var now = council.Database.Clock.GetUtcNow().UtcDateTime;

        (await council.NoteAsync(id, manager, " ")).Refused().ShouldContain("Write the note");
        (await council.NoteAsync(id, manager, at: now.AddSeconds(1)))
            .Refused()
            .ShouldContain("not been yet");
        (await council.NoteAsync(id, manager, about: [stranger]))
            .Refused()
            .ShouldContain("no member");
        (await council.NoteAsync(id, manager, categories: ["mental-health"]))
            .Refused()
            .ShouldContain("open to you");
        (await council.NoteAsync(id, manager, readers: NoteReaders.Named))
            .Refused()
            .ShouldContain("who may read it");
        (await council.NoteAsync(id, manager, readers: NoteReaders.Named, named: [manager.UserId]))
            .Refused()
            .ShouldContain("does not work");
        (await council.NoteAsync(id, member)).ShouldBeOfType<Outcome<CaseNote>.NotFound>();
        (await council.NoteAsync(id, manager, at: now)).Done();
    }

    [EachDatabase]
    public async Task An_amended_note_keeps_its_earlier_wording_and_a_second_editor_is_told(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, id, _, _) = await council.CaseAsync();
        var (lead, other) = (
            await council.UserAsync(Role.LeadWorker),
            await council.UserAsync(Role.LeadWorker)
        );
        await council.WorksWithAsync(lead, family);
        await council.WorksWithAsync(other, family);
        var note = (
            await council.NoteAsync(id, lead, "She was late", NoteReaders.Supervision)
        ).Done();

        (await AmendAsync(council, note, other)).ShouldBeOfType<Outcome<CaseNote>.NotFound>();
        (await AmendAsync(council, note, lead, why: "")).Refused().ShouldContain("why");
        (await AmendAsync(council, note, lead)).Done();
        (await AmendAsync(council, note, lead)).ShouldBeOfType<Outcome<CaseNote>.Conflict>();

        var mine = (await council.NotesAsync(id, lead))!.Notes.Single();
        (mine.Note.Text, mine.Earlier.Single().Text).ShouldBe(("He was late", "She was late"));
        var others = (await council.NotesAsync(id, other))!.Notes.Single();
        others.Earlier.ShouldBeEmpty("it was for its author and managers alone");
        others.MayChange.ShouldBeFalse();
        (await AmendAsync(council, others.Note, other)).Refused().ShouldContain("of your own");
    }

    [EachDatabase]
    public async Task A_note_by_mistake_is_struck_out_and_stays_readable(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, _, _) = await council.CaseAsync();
        var manager = await council.UserAsync(Role.LocalityManager);
        var note = (await council.NoteAsync(id, manager, "Of another family")).Done();

        (await StrikeAsync(council, note, manager, "")).Refused();
        (await StrikeAsync(council, note, manager, "Another family")).Done();
        (
            await StrikeAsync(council, note, manager, "Again")
        ).ShouldBeOfType<Outcome<CaseNote>.Conflict>();

        var read = (await council.NotesAsync(id, manager))!.Notes.Single();
        (read.Note.Text, read.Note.WhyStruck).ShouldBe(("Of another family", "Another family"));
        (await AmendAsync(council, read.Note, manager)).Refused().ShouldContain("struck out");
        (await council.AttachAsync(note, manager)).Refused().ShouldContain("struck out");
    }

    [EachDatabase, Trait("Requirement", "SE-1")]
    public async Task The_database_holds_no_note_in_the_clear(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, _, _) = await council.CaseAsync();
        var manager = await council.UserAsync(Role.LocalityManager);
        (await council.NoteAsync(id, manager, "An invented secret")).Done();

        var stored = await council.Database.WithAsync<AppDb, string>(db =>
            db.Database.SqlQueryRaw<string>("SELECT text AS \"Value\" FROM cases_note")
                .SingleAsync()
        );
        stored.ShouldStartWith("f1:");
    }

    private static Task<Outcome<CaseNote>> AmendAsync(
        Council council,
        CaseNote note,
        Actor by,
        string why = "It was her brother"
    ) =>
        council.DoAsync<AmendNoteOperation, CaseNote>(o =>
            o.RunAsync(
                new(note.Id, new("He was late", [], NoteReaders.Team, []), why, note.Version),
                by,
                default
            )
        );

    private static Task<Outcome<CaseNote>> StrikeAsync(
        Council council,
        CaseNote note,
        Actor by,
        string why
    ) =>
        council.DoAsync<StrikeNoteOperation, CaseNote>(o =>
            o.RunAsync(new(note.Id, why, note.Version), by, default)
        );
}
