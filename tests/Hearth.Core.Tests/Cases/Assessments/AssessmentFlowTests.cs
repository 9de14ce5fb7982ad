using Hearth.Core.Cases.Assessments;
using Hearth.Core.Cases.Plans;
using Hearth.Core.Data;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Cases.Assessments;

[Trait("Requirement", "SU-4")]
public class AssessmentFlowTests
{
    private static readonly DateOnly Today = new(2026, 10, 1);

    [EachDatabase]
    public async Task Only_one_of_a_case_is_unfinished_also_when_two_begin_at_once(Database kind)
    {
        await using var given = await GivenAssessment.CreateAsync(kind, begun: false);

        var begun = await Task.WhenAll(given.BeginAsync(), given.BeginAsync(given.Other));

        begun.Count(b => b is Outcome<Assessment>.Ok).ShouldBe(1);
        (await given.BeginAsync()).Refused().ShouldContain("Go on with that one");
        (await given.ReadAsync())!.Versions.Count.ShouldBe(1);
        (await given.BeginAsync(given.Member)).ShouldBeOfType<Outcome<Assessment>.NotFound>();
    }

    [EachDatabase, Trait("Requirement", "SU-5")]
    public async Task It_goes_to_a_manager_with_the_childs_words_and_comes_back_with_a_reason(
        Database kind
    )
    {
        await using var given = await GivenAssessment.CreateAsync(kind);
        (await given.SubmitAsync()).Refused().ShouldContain("In their own words");
        await given.WriteAllAsync();

        (await given.SignOffAsync()).Refused().ShouldContain("not been submitted");
        (await given.SubmitAsync()).Done().State.ShouldBe(AssessmentState.Submitted);
        (await given.SaveAsync("community.worries", "late")).Refused().ShouldContain("manager");
        (await given.ReturnAsync(" ")).Refused().ShouldContain("what is to be done");
        (await given.ReturnAsync("And the father?")).Done().State.ShouldBe(AssessmentState.Draft);

        (await given.ReadAsync())!.Of.ReturnedWhy.ShouldBe("And the father?");
        (await given.SaveAsync("community.worries", "now it can be")).Done();
        (await given.SubmitAsync(given.Other)).Done();
        (await given.SignOffAsync()).Done().State.ShouldBe(AssessmentState.SignedOff);
        (await given.Council.EventsAsync()).ShouldContain("cases.assessment-returned");
    }

    [EachDatabase]
    public async Task Somebody_who_wrote_any_of_it_does_not_sign_it_off_nor_does_a_worker(
        Database kind
    )
    {
        await using var given = await GivenAssessment.CreateAsync(kind);
        await given.WriteAllAsync();
        (await given.SaveAsync("community.worries", "By the manager", actor: given.Manager)).Done();
        (await given.SubmitAsync()).Done();

        (await given.SignOffAsync()).Refused().ShouldContain("Another manager");
        (await given.SignOffAsync(given.Worker)).ShouldBeOfType<Outcome<Assessment>.NotFound>();
        var another = given.Manager with { UserId = Guid.NewGuid().ToString() };
        var signed = (await given.SignOffAsync(another)).Done();

        signed.SignedOffUnseen.ShouldBe("mental-health,substance-misuse");
        signed.ReviewBy.ShouldBe(new(2027, 1, 1));
    }

    [EachDatabase]
    public async Task The_day_to_look_again_is_after_today_and_within_what_the_set_says(
        Database kind
    )
    {
        await using var given = await GivenAssessment.CreateAsync(kind);
        await given.WriteAllAsync();
        (await given.SubmitAsync()).Done();

        (await given.SignOffAsync(review: Today)).Refused().ShouldContain("after 1 October 2026");
        (await given.SignOffAsync(review: new(2027, 1, 2)))
            .Refused()
            .ShouldContain("1 January 2027");
        (await given.SignOffAsync(review: new(2027, 1, 1))).Done();
        (await given.SignOffAsync()).Refused().ShouldContain("signed off");
    }

    [EachDatabase]
    public async Task The_family_says_what_it_thinks_beside_the_finished_text_and_may_change_its_mind(
        Database kind
    )
    {
        await using var given = await GivenAssessment.CreateAsync(kind);
        await given.WriteAllAsync();
        (await given.SayAsync(given.Parent, FamilySays.Agrees))
            .Refused()
            .ShouldContain("not signed");
        (await given.SubmitAsync()).Done();
        (await given.SignOffAsync()).Done();

        (await given.SayAsync(given.Parent, FamilySays.Disagrees))
            .Refused()
            .ShouldContain("own words");
        (await given.SayAsync(given.Parent, FamilySays.Agrees, on: Today.AddDays(-1)))
            .Refused()
            .ShouldContain("between");
        (await given.SayAsync(given.Parent, FamilySays.Agrees, on: Today.AddDays(1)))
            .Refused()
            .ShouldContain("between");
        (await given.SayAsync(given.Parent, FamilySays.Disagrees, "We never lived there")).Done();
        given.Database.Clock.Advance(TimeSpan.FromDays(2));
        (await given.SayAsync(given.Parent, FamilySays.Agrees, on: Today.AddDays(2))).Done();

        var read = (await given.ReadAsync())!;
        read.Views.Count.ShouldBe(2);
        read.ViewOf(given.Parent)!.Says.ShouldBe(FamilySays.Agrees);
        read.ViewOf(given.Child).ShouldBeNull();
        read.Views[1].InTheirWords.ShouldBe("We never lived there");
    }

    [EachDatabase]
    public async Task A_new_version_begins_with_what_the_last_said_and_leaves_that_as_it_was(
        Database kind
    )
    {
        await using var given = await GivenAssessment.CreateAsync(kind);
        await given.WriteAllAsync();
        (await given.SubmitAsync()).Done();
        (await given.SignOffAsync()).Done();

        var second = (await given.BeginAsync(given.Other)).Done();
        second.No.ShouldBe(2);
        var taken = (await given.ReadAsync(no: 2))!.Section("education")!.Answers.Single();
        taken.TakenOverFrom.ShouldNotBeNull();
        (
            await given.SaveAsync("education.needs", "A tutor", taken.Seen, given.Child, no: 2)
        ).Done();

        (await given.ReadAsync(no: 2))!
            .Section("education")!
            .Answers.Single()
            .TakenOverFrom.ShouldBeNull();
        (await given.ReadAsync())!
            .Section("education")!
            .Answers.Single()
            .Text.ShouldBe("A place at breakfast club");
        var standing = await given.Database.WithAsync<AssessmentStandingQuery, AssessmentStanding?>(
            q => q.RunAsync(given.Case, given.Manager, default)
        );
        (standing!.Open!.No, standing.SignedOff!.No).ShouldBe((2, 1));
    }

    [EachDatabase, Trait("Requirement", "SU-12")]
    public async Task What_is_unfinished_when_support_ends_stays_as_it_was(Database kind)
    {
        await using var given = await GivenAssessment.CreateAsync(kind);
        await given.WriteAllAsync();
        await CloseAsync(given, new(2026, 10, 1));

        (await given.SaveAsync("community.worries", "late")).Refused().ShouldContain("ended");
        (await given.SubmitAsync()).Refused().ShouldContain("ended");
        (await given.ReadAsync())!.CaseIsOpen.ShouldBeFalse();

        await CloseAsync(given, null);
        (await given.SubmitAsync()).Done();
        await CloseAsync(given, new(2026, 10, 1));
        (await given.SignOffAsync()).Refused().ShouldContain("ended");
        (await given.ReturnAsync("And the father?")).Refused().ShouldContain("ended");

        // Of ended support the musts are those of its last day: what was signed off later is not among them.
        await CloseAsync(given, null);
        given.Council.Later(3);
        (await given.SignOffAsync()).Done();
        (await IsMetAsync()).ShouldBeTrue();
        await CloseAsync(given, new(2026, 10, 4));
        (await IsMetAsync()).ShouldBeTrue("signed off on the last day");
        await CloseAsync(given, new(2026, 10, 3));
        (await IsMetAsync()).ShouldBeFalse();
        (await given.SayAsync(given.Parent, FamilySays.Agrees, on: new(2026, 10, 4))).Done();

        async Task<bool> IsMetAsync() =>
            (
                await given.Database.WithAsync<FourMustsQuery, IReadOnlyList<MustAnswer>?>(q =>
                    q.RunAsync(given.Case, given.Worker, default)
                )
            )!
                .Single(m => m.Must == Must.Assessment)
                .IsMet;
    }

    private static Task<int> CloseAsync(GivenAssessment given, DateOnly? on) =>
        given.Database.WithAsync<AppDb, int>(async db =>
        {
            (await db.Cases.SingleAsync(c => c.Id == given.Case)).ClosedOn = on;
            return await db.SaveChangesAsync();
        });
}
