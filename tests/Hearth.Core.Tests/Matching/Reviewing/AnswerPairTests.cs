using System.Text.Json;
using Hearth.Core.Access;
using Hearth.Core.Cases.Markers;
using Hearth.Core.Data;
using Hearth.Core.Matching.Decisions;
using Hearth.Core.Matching.Reviewing;
using Hearth.Core.Tests.Sources;
using Hearth.Rules.Cases;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;
using static Hearth.Core.Matching.Reviewing.PairAnswer;

namespace Hearth.Core.Tests.Matching.Reviewing;

/// <summary>Doubtful links go to a person to decide.</summary>
[Trait("Requirement", "MA-3")]
public class AnswerPairTests
{
    [EachDatabase]
    public async Task What_a_reviewer_answers_stands_in_the_next_run_and_is_not_asked_again(
        Database kind
    )
    {
        await using var database = await GivenAsync(kind);
        var pair = await PairAsync(database, "P1", "P2");

        (
            await AnswerAsync(database, pair, "ada", SamePerson)
        ).ShouldBeOfType<Outcome<PairAnswered>.Ok>();
        await database.MatchAsync();

        var who = await database.WhoAsync();
        who["P1"].ShouldBe(who["P2"]);
        (await database.WithAsync<AppDb, int>(db => db.DoubtfulPairs.CountAsync())).ShouldBe(0);
        (await database.WithAsync<AppDb, int>(db => db.ReviewAnswers.CountAsync())).ShouldBe(1);
    }

    /// <summary>Where nobody is taken out of a person, nobody loses an id.</summary>
    [EachDatabase, Trait("Requirement", "MA-2")]
    public async Task Two_who_were_apart_keep_their_ids_when_somebody_says_they_are_different(
        Database kind
    )
    {
        await using var database = await GivenAsync(kind);
        var before = await database.WhoAsync();
        var ids = await database.IdentitiesAsync();

        await AnswerAsync(database, await PairAsync(database, "P1", "P2"), "ada", DifferentPeople);
        (await database.PairAsync(ids["P1"], ids["P2"], same: false, "Seen together")).Made();
        await database.MatchAsync();

        (await database.WhoAsync()).ShouldBe(before, ignoreOrder: true);
    }

    [EachDatabase]
    public async Task The_second_of_two_sees_nothing_of_the_first_and_a_third_settles(Database kind)
    {
        await using var database = await GivenAsync(kind);
        var pair = await PairAsync(database, "P1", "P2", needed: 2);

        await AnswerAsync(database, pair, "ada", SamePerson);
        var second = await ReadAsync(database, pair, "bel");
        (await QueueAsync(database, "bel")).Waiting.ShouldBe(1);
        (await QueueAsync(database, "ada")).Waiting.ShouldBe(0);
        await AnswerAsync(database, pair, "bel", DifferentPeople);
        var third = await ReadAsync(database, pair, "cas");
        (await DecisionsAsync(database)).ShouldBeEmpty();
        await AnswerAsync(database, pair, "cas", DifferentPeople);

        second.Answers.ShouldBeEmpty();
        second.Pair.State.ShouldBe(PairState.Waiting);
        third
            .Answers.Select(a => a.Answer)
            .ShouldBe([SamePerson, DifferentPeople], ignoreOrder: false);
        (await DecisionsAsync(database)).Single().Kind.ShouldBe(DecisionKind.DifferentPersons);
        var read = (await ReviewsAsync(database)).Agreement;
        (read.Judged, read.Same).ShouldBe((1, 0));
    }

    [EachDatabase]
    public async Task Nobody_answers_twice_and_only_a_named_person_answers(Database kind)
    {
        await using var database = await GivenAsync(kind);
        var pair = await PairAsync(database, "P1", "P2", needed: 2);
        await AnswerAsync(database, pair, "ada", SamePerson);

        (
            await AnswerAsync(database, pair, "ada", SamePerson)
        ).ShouldBeOfType<Outcome<PairAnswered>.Refused>();
        (
            await database.WithAsync<AnswerPairOperation, Outcome<PairAnswered>>(o =>
                o.RunAsync(new(pair, SamePerson, "It says so"), Actor.DataTeam(), default)
            )
        ).ShouldBeOfType<Outcome<PairAnswered>.Refused>();
        (await DecisionsAsync(database)).ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task An_answer_that_contradicts_a_decision_is_refused_and_nothing_of_it_is_kept(
        Database kind
    )
    {
        await using var database = await GivenAsync(kind);
        var ids = await database.IdentitiesAsync();
        (await database.PairAsync(ids["P1"], ids["P2"], same: false, "Father and son")).Made();
        var pair = await PairAsync(database, "P1", "P2");

        var refused = (
            await AnswerAsync(database, pair, "ada", SamePerson)
        ).ShouldBeOfType<Outcome<PairAnswered>.Refused>();

        refused.Reason.ShouldContain("Father and son");
        (await database.WithAsync<AppDb, int>(db => db.ReviewAnswers.CountAsync())).ShouldBe(0);
    }

    [EachDatabase, Trait("Requirement", "SE-4")]
    public async Task Whoever_may_not_see_families_learns_of_no_pair_and_reading_one_is_an_event(
        Database kind
    )
    {
        await using var database = await GivenAsync(kind);
        var pair = await PairAsync(database, "P1", "P2");
        var stranger = new Actor(
            "sam",
            "school",
            Role.PartnerDataContact,
            Purpose.IdentifyFamilies
        );

        (
            await database.WithAsync<PairToReviewQuery, PairRead?>(q =>
                q.RunAsync(pair, stranger, default)
            )
        ).ShouldBeNull();
        await ReadAsync(database, pair, "ada");

        var events = await database.WithAsync<AppDb, List<string>>(db =>
            db.Events.Where(e => e.Subject == $"pair:{pair:D}").Select(e => e.Kind).ToListAsync()
        );
        events.ShouldBe(["access.refused", "matching.pair-read"], ignoreOrder: true);
    }

    [EachDatabase, Trait("Requirement", "SE-1")]
    public async Task Beside_a_record_whose_address_is_hidden_no_address_is_told_nor_whether_it_is_the_same(
        Database kind
    )
    {
        await using var database = await GivenAsync(kind);
        var pair = await PairAsync(database, "P1", "P2");
        var person = (await database.WhoAsync())["P1"];
        await database.WithAsync<AppDb>(async db =>
        {
            db.DoubtfulPairs.Single().Steps = JsonSerializer.Serialize(
                new PairStep[] { new("forename", "same", 3, 1, 1), new("home", "same", 4, 1, 1) }
            );
            await db.SaveChangesAsync();
        });
        var seen = await ReadAsync(database, pair, "ada");
        (seen.Steps.Count, seen.Pair.Weight).ShouldBe((2, 1));

        await database.WithAsync<AppDb>(async db =>
        {
            db.Markers.Add(
                new()
                {
                    Id = Guid.CreateVersion7(),
                    PersonId = person,
                    Kind = "confidential-address",
                    Does = MarkerDoes.HideAddress,
                    Says = "Fled",
                }
            );
            await db.SaveChangesAsync();
        });

        var read = await ReadAsync(database, pair, "ada");
        (read.Steps.Single().Comparison, read.Pair.Weight).ShouldBe(("forename", -3));
        read.Pair.Probability.ShouldBeLessThan(seen.Pair.Probability);
        foreach (var said in new[] { read.Left.Said, read.Right.Said })
            (said.Address, said.Postcode).ShouldBe((HiddenAddressQuery.Words, null));
    }

    private static async Task<TestDatabase> GivenAsync(Database kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await database.LoadCrimeAsync(
            "2025-09-30",
            GivenReturns.Crime("1", dob: "03/02/1970"),
            GivenReturns.Crime("2", dob: "11/09/1998")
        );
        await database.MatchAsync();
        return database;
    }

    /// <summary>A pair of two identities in the queue, in place of whatever the run put there.</summary>
    private static async Task<Guid> PairAsync(
        TestDatabase database,
        string left,
        string right,
        int needed = 1
    )
    {
        var ids = await database.IdentitiesAsync();
        var (low, high) = (Math.Min(ids[left], ids[right]), Math.Max(ids[left], ids[right]));
        var pair = new DoubtfulPair
        {
            Id = Guid.CreateVersion7(),
            RunNo = 1,
            LeftIdentity = low,
            RightIdentity = high,
            Weight = 1,
            Probability = 0.67,
            Reason = DoubtReason.BelowJoining,
            Because = "Alike",
            Records = 1,
            Value = 1,
            AnswersNeeded = needed,
        };
        await database.WithAsync<AppDb>(async db =>
        {
            await db.DoubtfulPairs.ExecuteDeleteAsync();
            db.DoubtfulPairs.Add(pair);
            await db.SaveChangesAsync();
        });
        return pair.Id;
    }

    private static Actor Analyst(string user) =>
        new(user, "council", Role.ProgrammeAnalyst, Purpose.IdentifyFamilies);

    private static Task<Outcome<PairAnswered>> AnswerAsync(
        TestDatabase database,
        Guid pair,
        string user,
        PairAnswer answer
    ) =>
        database.WithAsync<AnswerPairOperation, Outcome<PairAnswered>>(o =>
            o.RunAsync(new(pair, answer, "Their papers were seen"), Analyst(user), default)
        );

    private static async Task<PairRead> ReadAsync(TestDatabase database, Guid pair, string user) =>
        (
            await database.WithAsync<PairToReviewQuery, PairRead?>(q =>
                q.RunAsync(pair, Analyst(user), default)
            )
        ).ShouldNotBeNull();

    private static Task<ReviewQueue> QueueAsync(TestDatabase database, string user) =>
        database.WithAsync<ReviewQueueQuery, ReviewQueue>(q =>
            q.RunAsync(Analyst(user), QueuePart.All, 10, default)
        );

    private static async Task<ReviewsRead> ReviewsAsync(TestDatabase database) =>
        (
            await database.WithAsync<ReviewsQuery, Outcome<ReviewsRead>>(q =>
                q.RunAsync(Actor.DataTeam(), default)
            )
        )
            .ShouldBeOfType<Outcome<ReviewsRead>.Ok>()
            .Value;

    private static Task<List<MatchDecision>> DecisionsAsync(TestDatabase database) =>
        database.WithAsync<AppDb, List<MatchDecision>>(db => db.MatchDecisions.ToListAsync());
}
