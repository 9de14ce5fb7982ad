using Hearth.Core.Access;
using Hearth.Core.Cases.Attachments;
using Hearth.Core.Cases.Notes;
using Hearth.Core.Data;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Core.Tests.Sources.Scanning;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Cases.Notes;

[Trait("Requirement", "SE-1")]
public class AttachmentTests
{
    [EachDatabase]
    public async Task A_file_comes_back_as_it_was_to_whoever_may_read_the_note_and_that_is_an_event_first(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, id, _, _) = await council.CaseAsync();
        var lead = await council.UserAsync(Role.LeadWorker);
        var member = await council.UserAsync(Role.TeamMember);
        await council.WorksWithAsync(lead, family);
        await council.WorksWithAsync(member, family);
        var open = (await council.NoteAsync(id, lead)).Done();
        var closed = (await council.NoteAsync(id, lead, readers: NoteReaders.Supervision)).Done();
        byte[] large = [.. GivenNotesOfCase.Letter, .. new byte[500_000]];
        large[^1] = 7;
        var file = (await council.AttachAsync(open, lead, content: large)).Done();
        var secret = (await council.AttachAsync(closed, lead)).Done();

        var read = (await council.FileAsync(file, member))!;
        read.Content.ShouldBe(large);
        (read.Name, read.MediaType).ShouldBe(("letter.pdf", "application/pdf"));
        (await council.EventsAsync())[^1].ShouldBe("cases.file-read");
        (await council.FileAsync(secret, member)).ShouldBeNull();
        (await council.EventsAsync())[^1].ShouldBe("access.refused");
        (await council.AttachAsync(open, member)).ShouldBeOfType<Outcome<Attachment>.NotFound>();
        var parts = await council.Database.WithAsync<AppDb, List<string>>(db =>
            db.Database.SqlQueryRaw<string>(
                    "SELECT content AS \"Value\" FROM cases_attachment_part"
                )
                .ToListAsync()
        );
        parts.Count.ShouldBe(4);
        parts.ShouldAllBe(p => p.StartsWith("f1:"));
    }

    [EachDatabase]
    public async Task What_is_too_large_or_too_many_or_infected_or_another_kind_is_not_kept(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        await using var fake = new FakeClamd();
        var (_, id, _, _) = await council.CaseAsync();
        var manager = await council.UserAsync(Role.LocalityManager);
        var note = (await council.NoteAsync(id, manager)).Done();
        byte[] most = [.. GivenNotesOfCase.Letter, .. new byte[10 * 1024 * 1024]];

        (await council.AttachAsync(note, manager, content: most))
            .Refused()
            .ShouldContain("larger than 10 MB");
        (await council.AttachAsync(note, manager, content: most[..(10 * 1024 * 1024)])).Done();
        (await council.AttachAsync(note, manager, "letter.exe")).Refused().ShouldContain(".pdf");
        (await council.AttachAsync(note, manager, "letter.png"))
            .Refused()
            .ShouldContain("not what its name says");
        (
            await council.AttachAsync(
                note,
                manager,
                content: "%PDF-1.7 INVENTED-VIRUS"u8.ToArray(),
                clamd: fake.Address
            )
        )
            .Refused()
            .ShouldContain("Invented.Virus");
        (await council.AttachAsync(note, manager, clamd: fake.Address)).Done();
        for (var i = 2; i < 10; i++)
            (await council.AttachAsync(note, manager)).Done();
        (await council.AttachAsync(note, manager)).Refused().ShouldContain("10 files at most");
        (await council.Database.WithAsync<AppDb, int>(db => db.Attachments.CountAsync())).ShouldBe(
            10
        );
        Directory.EnumerateFiles(council.Database.Folder.Uploads).ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task A_file_by_mistake_is_struck_out_and_given_to_managers_alone(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, id, _, _) = await council.CaseAsync();
        var lead = await council.UserAsync(Role.LeadWorker);
        var manager = await council.UserAsync(Role.LocalityManager);
        await council.WorksWithAsync(lead, family);
        var note = (await council.NoteAsync(id, lead)).Done();
        var file = (await council.AttachAsync(note, lead)).Done();

        (await StrikeAsync("")).Refused();
        (await StrikeAsync("Another family's")).Done();
        (await StrikeAsync("Again")).ShouldBeOfType<Outcome<Attachment>.Conflict>();

        (await council.FileAsync(file, lead)).ShouldBeNull();
        (await council.FileAsync(file, manager)).ShouldNotBeNull();
        (await council.NotesAsync(id, lead))!
            .Notes.Single()
            .Files.Single()
            .WhyStruck.ShouldBe("Another family's");

        Task<Outcome<Attachment>> StrikeAsync(string why) =>
            council.DoAsync<StrikeFileOperation, Attachment>(o =>
                o.RunAsync(new(file.Id, why, file.Version), lead, default)
            );
    }
}
