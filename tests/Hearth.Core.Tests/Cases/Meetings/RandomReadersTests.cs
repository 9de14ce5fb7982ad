using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Meetings;
using Hearth.Core.People;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Testing;

namespace Hearth.Core.Tests.Cases.Meetings;

/// <summary>Whoever reads, whatever was signed and whoever works with whom: what the plain rules deny is not there.</summary>
[Trait("Requirement", "SU-10")]
public class RandomReadersTests
{
    private sealed record Reader(
        Actor Actor,
        HashSet<FamilyId> Works,
        bool Signed,
        MeetingAnswer Answer
    );

    [EachDatabase]
    public async Task No_reader_ever_sees_the_part_of_a_family_that_the_plain_rules_deny(
        Database kind
    )
    {
        var random = new Random(20261001);
        await using var council = await Council.CreateAsync(kind);
        var chair = await council.PractitionerAsync(Role.LocalityManager);
        var meeting = await council.ComplexAsync(chair);
        var families = new List<(FamilyId Family, CaseId Case)>();
        foreach (var name in new[] { "Quillfeather", "Larkspur", "Elmrow", "Thistledown" })
        {
            var (family, id, _, _) = await council.CaseAsync(name);
            families.Add((family, id));
            (await council.ListAsync(meeting, id, chair)).Done();
            (await council.SendAsync(meeting, family, chair, $"Only of {family}")).Done();
        }
        string[] agencies = ["council", "health", "school", "police"];
        List<Reader> readers = [];
        for (var i = 0; i < 12; i++)
            readers.Add(
                await ReaderAsync(
                    council,
                    meeting,
                    chair,
                    families,
                    agencies[random.Next(agencies.Length)],
                    random
                )
            );
        readers.Count(r => r.Signed).ShouldBeInRange(2, 10);

        for (var round = 0; round < 3; round++)
        {
            foreach (var reader in readers)
                await CheckAsync(council, meeting, families, reader);
            // One family after another comes off the list.
            var off = families[round].Family;
            var version = (await council.MeetAsync(meeting, chair))!
                .SectionOf(off)!
                .Listed!.Version;
            (
                await council.DoAsync<TakeFamilyOffOperation, MeetingFamily>(o =>
                    o.RunAsync(new(meeting.Id, off, "Enough", version), chair, default)
                )
            ).Done();
            readers.ForEach(r => r.Works.Remove(off));
        }
    }

    private static async Task<Reader> ReaderAsync(
        Council council,
        Meeting meeting,
        Actor chair,
        List<(FamilyId Family, CaseId Case)> families,
        string agency,
        Random random
    )
    {
        var role = agency == "council" ? Role.LeadWorker : Role.TeamMember;
        var actor = await council.PractitionerAsync(role, agency);
        var works = families
            .Select(f => f.Family)
            .Where(_ => random.Next(2) == 0)
            .Append(families[random.Next(families.Count)].Family)
            .ToHashSet();
        foreach (var family in works)
            (await council.InvolveAsync(actor, family, chair)).Done();
        (await council.AskAsync(meeting, actor, chair)).Done();
        var answer = (MeetingAnswer)random.Next(4);
        var signed = random.Next(2) == 0;
        if (signed)
            (await council.SignAsync(meeting, actor)).Done();
        if (answer != MeetingAnswer.Invited)
            (await council.SayAsync(meeting, answer, actor)).Done();
        return new(actor, works, signed, answer);
    }

    private static async Task CheckAsync(
        Council council,
        Meeting meeting,
        List<(FamilyId Family, CaseId Case)> families,
        Reader reader
    )
    {
        var read = (await council.MeetAsync(meeting, reader.Actor))!;
        var isOpen = reader.Signed && reader.Answer != MeetingAnswer.Apologies;
        read.IsOpen.ShouldBe(isOpen);
        var seen = read.Sections.Select(s => s.Listed?.FamilyId).OfType<FamilyId>().ToHashSet();
        seen.ShouldBe(isOpen ? reader.Works : [], ignoreOrder: true);
        var text = string.Join(
            '\n',
            read.Sections.SelectMany(s => s.Papers.Select(p => p.Of.Text).Append(s.Name))
        );
        foreach (var (family, _) in families.Where(f => !seen.Contains(f.Family)))
            text.ShouldNotContain(family.ToString());
    }
}
