using Hearth.Core.Cases.Assessments;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Testing;

namespace Hearth.Core.Tests.Cases.Assessments;

[Trait("Requirement", "SU-4")]
public class AnswerTests
{
    [EachDatabase]
    public async Task Two_who_write_different_answers_at_once_never_touch_each_other(Database kind)
    {
        await using var given = await GivenAssessment.CreateAsync(kind);

        var saved = await Task.WhenAll(
            given.SaveAsync("community.worries", "The road outside"),
            given.SaveAsync(
                "education.needs",
                "Help with reading",
                about: given.Child,
                actor: given.Other
            ),
            given.SaveAsync("education.strengths", "They like the library", actor: given.Other),
            given.SaveAsync("living-standards.scale", "3")
        );

        saved.ShouldAllBe(s => s is Outcome<AnswerSaved>.Ok);
        var read = (await given.ReadAsync())!;
        read.Sections.SelectMany(s => s.Answers)
            .Select(a => (a.Question, a.Text))
            .ShouldBe(
                [
                    ("community.worries", "The road outside"),
                    ("education.needs", "Help with reading"),
                    ("education.strengths", "They like the library"),
                    ("living-standards.scale", "3"),
                ],
                ignoreOrder: true
            );
        read.Of.Version.ShouldBe(0, "an answer is no change of the assessment itself");
    }

    [EachDatabase]
    public async Task The_second_of_two_who_write_one_answer_is_told_and_neither_text_is_lost(
        Database kind
    )
    {
        await using var given = await GivenAssessment.CreateAsync(kind);
        var first = (await given.SaveAsync("community.worries", "The road")).Done();

        var theirs = (
            await given.SaveAsync(
                "community.worries",
                "The road at night",
                first.Seen,
                actor: given.Other
            )
        ).Done();
        var mine = await given.SaveAsync("community.worries", "The road and the park", first.Seen);

        mine.ShouldBeOfType<Outcome<AnswerSaved>.Conflict>().What.ShouldContain("Both texts");
        var stands = (await given.ReadAsync())!.Section("community")!.Answers.Single();
        (stands.Text, stands.WrittenBy).ShouldBe(("The road at night", given.Other.UserId));
        (
            await given.SaveAsync(
                "community.worries",
                "The road at night, and the park",
                theirs.Seen
            )
        ).Done();
    }

    [EachDatabase]
    public async Task Two_who_write_the_first_text_at_once_do_not_overwrite_each_other(
        Database kind
    )
    {
        await using var given = await GivenAssessment.CreateAsync(kind);

        var saved = await Task.WhenAll(
            given.SaveAsync("community.worries", "The road"),
            given.SaveAsync("community.worries", "The park", actor: given.Other)
        );

        saved.Count(s => s is Outcome<AnswerSaved>.Ok).ShouldBe(1);
        saved.Count(s => s is Outcome<AnswerSaved>.Conflict).ShouldBe(1);
    }

    [EachDatabase]
    public async Task An_answer_emptied_and_written_anew_is_not_taken_for_the_one_that_was_seen(
        Database kind
    )
    {
        await using var given = await GivenAssessment.CreateAsync(kind);
        var first = (await given.SaveAsync("community.worries", "The road")).Done();
        var emptied = (
            await given.SaveAsync("community.worries", " \r\n ", first.Seen, actor: given.Other)
        ).Done();
        emptied.Seen.ShouldBe(AnswerSeen.None);
        (await given.RowsAsync()).ShouldBe(0);
        (await given.SaveAsync("community.worries", "The park", actor: given.Other)).Done();

        (
            await given.SaveAsync("community.worries", "The road again", first.Seen)
        ).ShouldBeOfType<Outcome<AnswerSaved>.Conflict>();
    }

    [EachDatabase]
    public async Task An_area_that_does_not_apply_leaves_nothing_behind_and_takes_nothing_unseen(
        Database kind
    )
    {
        await using var given = await GivenAssessment.CreateAsync(kind);
        var one = (await given.SaveAsync("community.worries", "The road")).Done();
        var two = (
            await given.SaveAsync(
                "community.needs",
                "A bus pass",
                about: given.Child,
                actor: given.Other
            )
        ).Done();
        (await given.SaveAsync("education.strengths", "Reading")).Done();

        (await given.ClearAsync("community", [one.Seen])).ShouldBeOfType<Outcome<int>.Conflict>();
        (await given.ClearAsync("own-words", [])).Refused().ShouldContain("always applies");
        (await given.ClearAsync("community", [one.Seen, two.Seen])).Done().ShouldBe(2);

        (await given.RowsAsync()).ShouldBe(1);
        (await given.ReadAsync())!.Section("community")!.IsEmpty.ShouldBeTrue();
        (await given.Council.EventsAsync()).ShouldContain("cases.assessment-area-cleared");
    }

    [EachDatabase, Trait("Requirement", "SH-1")]
    public async Task Nobody_sees_writes_or_clears_what_tells_of_a_kind_they_may_not_see(
        Database kind
    )
    {
        await using var given = await GivenAssessment.CreateAsync(kind);
        await given.WriteAllAsync();

        var worker = (await given.ReadAsync())!;
        var manager = (await given.ReadAsync(given.Manager))!;
        var member = (await given.ReadAsync(given.Member))!;

        worker.IsPart.ShouldBeFalse();
        worker.Section("health")!.Answers.Single().Text.ShouldBe("Somebody to talk to");
        manager.IsPart.ShouldBeTrue();
        manager.Section("health")!.Answers.ShouldBeEmpty();
        manager.Section("health")!.Area.Questions.ShouldNotContain(q => q.Id == "health.mental");
        member.Sections.Select(s => s.Area.Id).ShouldBe(["own-words", "education"]);
        (
            await given.SaveAsync("health.mental", "x", about: given.Parent, actor: given.Manager)
        ).ShouldBeOfType<Outcome<AnswerSaved>.NotFound>();
        // What is cleared is what is seen: the answer of mental health stays.
        (await given.ClearAsync("health", [], given.Manager))
            .Done()
            .ShouldBe(0);
        (await given.RowsAsync()).ShouldBe(4);
        var marks = await given.Database.WithAsync<AssessmentChangesQuery, AssessmentMarks?>(q =>
            q.RunAsync(given.Case, 1, "health", given.Manager, default)
        );
        marks!.Answers.ShouldBeEmpty();
    }

    [EachDatabase, Trait("Requirement", "SH-1")]
    public async Task To_somebody_who_does_not_work_with_the_family_there_is_no_assessment(
        Database kind
    )
    {
        await using var given = await GivenAssessment.CreateAsync(kind);
        var stranger = given.Worker with { UserId = Guid.NewGuid().ToString() };

        (await given.ReadAsync(stranger)).ShouldBeNull();
        (
            await given.SaveAsync("community.worries", "x", actor: stranger)
        ).ShouldBeOfType<Outcome<AnswerSaved>.NotFound>();
        (
            await given.SaveAsync("community.worries", "x", actor: given.Member)
        ).ShouldBeOfType<Outcome<AnswerSaved>.NotFound>("a team member reads, and does not write");
        (await given.Council.EventsAsync()).ShouldContain("access.refused");
        (await given.RowsAsync()).ShouldBe(0);
    }

    [EachDatabase]
    public async Task What_is_written_is_encrypted_and_no_event_tells_of_it(Database kind)
    {
        await using var given = await GivenAssessment.CreateAsync(kind);
        (await given.SaveAsync("community.worries", "Quillfeather words")).Done();

        var stored = await given.Database.WithAsync<Hearth.Core.Data.AppDb, string>(async db =>
        {
            await using var command = Microsoft
                .EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetDbConnection(db.Database)
                .CreateCommand();
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.OpenConnectionAsync(
                db.Database
            );
            command.CommandText = "SELECT text FROM cases_assessment_answer";
            return (string)(await command.ExecuteScalarAsync())!;
        });
        stored.ShouldNotContain("Quillfeather");
    }
}
