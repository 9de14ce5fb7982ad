using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Assessments;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Cases.Assessments;

/// <summary>A supported family of an invented council whose assessment is begun, with two workers, a manager and a team member.</summary>
internal sealed class GivenAssessment : IAsyncDisposable
{
    private GivenAssessment(Council council) => Council = council;

    public Council Council { get; }
    public TestDatabase Database => Council.Database;
    public FamilyId Family { get; private init; }
    public PersonId Child { get; private init; }
    public PersonId Parent { get; private init; }
    public CaseId Case { get; private init; }
    public Actor Worker { get; private init; } = null!;
    public Actor Other { get; private init; } = null!;
    public Actor Manager { get; private init; } = null!;
    public Actor Member { get; private init; } = null!;

    public static async Task<GivenAssessment> CreateAsync(Database kind, bool begun = true)
    {
        var council = await Council.CreateAsync(kind);
        var (family, child, parent) = await council.FamilyAsync();
        async Task<Actor> ActorAsync(Role role, bool works = true)
        {
            var actor = (await council.UserAsync(role)) with { Purpose = Purpose.SupportFamilies };
            if (works)
                await council.WorksWithAsync(actor, family);
            return actor;
        }
        var given = new GivenAssessment(council)
        {
            Family = family,
            Child = child,
            Parent = parent,
            Case = await council.Database.OpenAsync(family),
            Worker = await ActorAsync(Role.LeadWorker),
            Other = await ActorAsync(Role.LeadWorker),
            Manager = await ActorAsync(Role.LocalityManager, works: false),
            Member = await ActorAsync(Role.TeamMember),
        };
        if (begun)
            (await given.BeginAsync()).Done();
        return given;
    }

    public Task<Outcome<Assessment>> BeginAsync(Actor? actor = null) =>
        Database.WithAsync<StartAssessmentOperation, Outcome<Assessment>>(o =>
            o.RunAsync(new(Case), actor ?? Worker, default)
        );

    public Task<AssessmentRead?> ReadAsync(Actor? actor = null, int no = 1) =>
        Database.WithAsync<AssessmentQuery, AssessmentRead?>(q =>
            q.RunAsync(Case, no, actor ?? Worker, default)
        );

    public Task<Outcome<AnswerSaved>> SaveAsync(
        string question,
        string text,
        AnswerSeen seen = default,
        PersonId? about = null,
        Actor? actor = null,
        int no = 1
    ) =>
        Database.WithAsync<SaveAnswerOperation, Outcome<AnswerSaved>>(o =>
            o.RunAsync(
                new(
                    Case,
                    no,
                    question,
                    about?.ToString() ?? AssessmentAnswer.Family,
                    text,
                    false,
                    seen
                ),
                actor ?? Worker,
                default
            )
        );

    public Task<Outcome<int>> ClearAsync(
        string area,
        IReadOnlyCollection<AnswerSeen> seen,
        Actor? actor = null
    ) =>
        Database.WithAsync<ClearAreaOperation, Outcome<int>>(o =>
            o.RunAsync(new(Case, 1, area, seen), actor ?? Worker, default)
        );

    /// <summary>With the words of the child and what the family puts first.</summary>
    public async Task WriteAllAsync()
    {
        (await SaveAsync("own-words.family-first", "A quiet home")).Done();
        (await SaveAsync("own-words.words", "I like my garden", about: Child)).Done();
        (await SaveAsync("education.needs", "A place at breakfast club", about: Child)).Done();
        (await SaveAsync("health.mental", "Somebody to talk to", about: Parent)).Done();
    }

    public async Task<Outcome<Assessment>> SubmitAsync(Actor? actor = null, int no = 1) =>
        await Database.WithAsync<SubmitAssessmentOperation, Outcome<Assessment>>(async o =>
            await o.RunAsync(new(Case, no, await VersionAsync(no)), actor ?? Worker, default)
        );

    public async Task<Outcome<Assessment>> ReturnAsync(string why, Actor? actor = null) =>
        await Database.WithAsync<ReturnAssessmentOperation, Outcome<Assessment>>(async o =>
            await o.RunAsync(new(Case, 1, why, await VersionAsync(1)), actor ?? Manager, default)
        );

    public async Task<Outcome<Assessment>> SignOffAsync(
        Actor? actor = null,
        DateOnly? review = null,
        int no = 1
    ) =>
        await Database.WithAsync<SignOffAssessmentOperation, Outcome<Assessment>>(async o =>
            await o.RunAsync(
                new(Case, no, null, review, await VersionAsync(no)),
                actor ?? Manager,
                default
            )
        );

    public Task<Outcome<FamilyView>> SayAsync(
        PersonId person,
        FamilySays says,
        string? words = null,
        DateOnly? on = null
    ) =>
        Database.WithAsync<RecordFamilyViewOperation, Outcome<FamilyView>>(o =>
            o.RunAsync(
                new(Case, 1, person, says, words, on ?? new(2026, 10, 1), FamilySaidHow.InPerson),
                Worker,
                default
            )
        );

    public Task<Outcome<KnownCheck>> CheckAsync(
        KnownItem item,
        CheckResult result,
        string? shouldBe = null,
        Actor? actor = null
    ) =>
        Database.WithAsync<CheckKnownOperation, Outcome<KnownCheck>>(o =>
            o.RunAsync(
                new(Case, 1, item.RecordId, item.FactNo, result, shouldBe),
                actor ?? Worker,
                default
            )
        );

    public Task<int> RowsAsync() =>
        Database.WithAsync<AppDb, int>(db => db.AssessmentAnswers.CountAsync());

    public ValueTask DisposeAsync() => Council.DisposeAsync();

    private Task<int> VersionAsync(int no) =>
        Database.WithAsync<AppDb, int>(db =>
            db.Assessments.Where(a => a.CaseId == Case && a.No == no)
                .Select(a => a.Version)
                .SingleAsync()
        );
}
