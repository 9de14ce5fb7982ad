using Hearth.Core.Access;
using Hearth.Core.Eligibility;
using Hearth.Core.People;
using Hearth.Core.Sources;
using Hearth.Core.Tests.Eligibility;
using Hearth.Rules.Facts;
using Hearth.Testing;

namespace Hearth.Core.Tests.People;

public class FamilyQueryTests
{
    [EachDatabase, Trait("Requirement", "ID-1"), Trait("Requirement", "MA-2")]
    public async Task A_family_is_read_with_its_members_and_each_problem_with_source_date_and_person(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, child, parent) = await council.FamilyAsync();
        await council.TwoProblemsAsync(child, parent);
        var list = (await council.RunAsync()).List;

        var read = (await ReadAsync(council, family, list))!;

        read.Members.Select(m => (m.Id, m.Role))
            .ShouldBe([(parent, MemberRole.Parent), (child, MemberRole.Child)]);
        var school = read.Judgement!.Problems.Single(p => p.Id == "school");
        school.Answer.ShouldBe(NeedAnswer.Met);
        var excluded = school.Indicators.Single(i => i.Id == "permanent-exclusion");
        var evidence = excluded.Answers.Single().Evidence.Single();
        evidence.Person.ShouldBe(child);
        evidence.Fact.Start.ShouldBe(new(2026, 3, 2));
        evidence.SourceName.ShouldBe("Suspensions and permanent exclusions");
        evidence.AsAt.ShouldBe(Council.AsAt);
        excluded.Rule!.Criterion.Test.ShouldNotBeEmpty();
        read.Judgement.Framework!.Authority.ShouldNotBeEmpty();
        read.Timeline.Select(t => t.ProblemId).ShouldBe(["work", "school"]);
        read.Judgement.Problems.SelectMany(p => p.Indicators)
            .Where(i => i.Answer == NeedAnswer.Unknown)
            .ShouldContain(i => i.Answers.Any(a => a.Because.Contains("no return")));
    }

    [EachDatabase, Trait("Requirement", "ID-6")]
    public async Task Reading_a_family_is_an_event_and_who_may_not_know_it_gets_nothing(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, _, _) = await council.FamilyAsync();

        (await ReadAsync(council, family, null, Role.Administrator)).ShouldBeNull();
        (await council.EventsAsync())[^1].ShouldBe("access.refused");
        (await ReadAsync(council, FamilyId.New(), null)).ShouldBeNull();
        (await ReadAsync(council, family, null))!.Judgement.ShouldBeNull();
        (await council.EventsAsync())[^1].ShouldBe("people.family-read");
    }

    [EachDatabase, Trait("Requirement", "MA-1")]
    public async Task Records_taken_for_one_person_are_explained_field_by_field(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, child, _) = await council.FamilyAsync();
        await council.RecordAsync(
            child,
            "suspensions-exclusions",
            new Fact(FactKind.PermanentExclusion, new(2026, 3, 2))
        );
        await council.SaveAsync(db =>
        {
            foreach (var (id, forename) in new[] { (1L, "Catherine"), (2L, "Kate") })
            {
                db.Identities.Add(
                    new Identity
                    {
                        Id = id,
                        SourceNo = 1,
                        Forename = forename,
                        Surname = "Quillfeather",
                        BirthDate = new(2017, 2, 3),
                        BirthAccuracy = BirthAccuracy.Exact,
                    }
                );
                db.PersonLinks.Add(
                    new PersonLink
                    {
                        IdentityId = id,
                        PersonId = child,
                        RunNo = 1,
                        MatchWeight = 14,
                    }
                );
            }
        });

        var found = await council.Database.WithAsync<PersonRecordsQuery, PersonRecords?>(q =>
            q.RunAsync(family, child, Council.Analyst, CancellationToken.None)
        );

        found!.Identities.Count.ShouldBe(2);
        var fields = found.Pairs.Single().Fields;
        fields.Single(f => f.Field == "surname").How.ShouldBe("same");
        fields.Single(f => f.Field == "date of birth").Weight.ShouldBeGreaterThan(3);
        fields.Single(f => f.Field == "forename").How.ShouldBe("nickname");
        (await council.EventsAsync())[^1].ShouldBe("people.records-read");
    }

    private static Task<FamilyRead?> ReadAsync(
        Council council,
        FamilyId family,
        ListId? list,
        Role role = Role.ProgrammeAnalyst
    ) =>
        council.Database.WithAsync<FamilyQuery, FamilyRead?>(q =>
            q.RunAsync(family, list, Council.Analyst with { Role = role }, CancellationToken.None)
        );
}
