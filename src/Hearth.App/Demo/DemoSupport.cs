using Hearth.App.Commands;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Assessments;
using Hearth.Core.Cases.Closing;
using Hearth.Core.Cases.Consents;
using Hearth.Core.Cases.FrontDoor;
using Hearth.Core.Cases.Steps;
using Hearth.Core.Eligibility;
using Hearth.Core.People;
using Hearth.Core.Sharing.Objections;
using Hearth.Rules.Cases;
using static Hearth.App.Demo.DemoStep;

namespace Hearth.App.Demo;

/// <summary>
/// Families of the demo at every stage of support, by the operations that pages use: at the front door, agreed, put to social
/// care, ended. Whoever decides is one of the demo's own accounts.
/// </summary>
internal sealed class DemoSupport(CommandRun run, Actor hub, Actor worker)
{
    private readonly DateOnly today = run.Get<TimeProvider>().Today();

    /// <summary>Cases that are open, and whose families agreed to be supported.</summary>
    public List<Core.Cases.CaseId> Open { get; } = [];

    public async Task AddAsync(CancellationToken cancel)
    {
        await AskAsync(cancel);
        var families = await run.Get<Core.Sharing.Involvements.MyFamiliesQuery>()
            .RunAsync(worker, cancel);
        var list = (await run.Get<ListsQuery>().RunAsync(Actor.DataTeam(), cancel))[0].Id;
        foreach (var (family, stage) in families.Select((f, i) => (f.Id, i)))
            await SupportAsync(family, list, stage, cancel);
    }

    /// <summary>Two who are waiting at the front door: a family's own request, and a concern from a school.</summary>
    private async Task AskAsync(CancellationToken cancel)
    {
        Done(
            await run.Get<AskForSupportOperation>()
                .RunAsync(
                    new(
                        "Morwenna Quillfeather",
                        "Mum",
                        "01632 960031",
                        null,
                        null,
                        [new(new() { Forename = "Jory", Surname = "Quillfeather" }, null)],
                        "Since we moved, Jory does not want to go to school and I cannot keep up.",
                        "Somebody to talk to the school with us",
                        "Text first, not after five"
                    ),
                    cancel
                )
        );
        var concern = Done(
            await run.Get<RecordContactOperation>()
                .RunAsync(
                    new(
                        ContactKind.SafeguardingConcern,
                        ContactChannel.Telephone,
                        new("Kerensa Elmrow", "Class teacher", null, "01632 960032"),
                        [
                            new(
                                new()
                                {
                                    Forename = "Tegen",
                                    Surname = "Larkspur",
                                    Postcode = "QX1 2AB",
                                },
                                "Daughter"
                            ),
                        ],
                        "Tegen came without a coat for the third week and says nobody is at home.",
                        "Somebody to see how things are",
                        AgreementSought.NotSought,
                        "risk-to-child",
                        "Her mother's partner answers the telephone.",
                        null,
                        null
                    ),
                    hub,
                    cancel
                )
        );
        // Until they answer, the police find it among what is theirs to do.
        Done(
            await run.Get<AskPartnersAboutOperation>()
                .RunAsync(
                    new(
                        concern.Id,
                        1,
                        ["police"],
                        "safeguard",
                        ["offences"],
                        "A school is worried that nobody is at home.",
                        "It is about one child."
                    ),
                    hub,
                    cancel
                )
        );
    }

    private async Task SupportAsync(
        FamilyId family,
        ListId list,
        int stage,
        CancellationToken cancel
    )
    {
        // The first stays on the list, where its pages are looked at before anything is decided.
        if (stage == 0)
            return;
        Done(
            await run.Get<NominateFamilyOperation>()
                .RunAsync(
                    new(
                        family,
                        null,
                        null,
                        "The family, by their school",
                        today,
                        "They ask for help."
                    ),
                    Actor.DataTeam(Core.Access.Purpose.IdentifyFamilies),
                    cancel
                )
        );
        var page = await run.Get<ContactsQuery>().RunAsync(ContactsPart.ToDecide, 1, hub, cancel);
        var contact = page!.Contacts.Select(c => c.Contact).Single(c => c.FamilyId == family);
        // The second waits there.
        if (stage == 1)
            return;
        var decided = Done(
            await run.Get<DecideContactOperation>()
                .RunAsync(
                    new(
                        contact.Id,
                        ContactDecision.ComplexHelp,
                        "complex",
                        "School, health visitor and housing say the same of both children.",
                        "Several needs at once, which one service cannot meet alone.",
                        false,
                        contact.Version
                    ),
                    hub,
                    cancel
                )
        );
        if (decided.CaseId is { } id)
            await FurtherAsync(id, stage, cancel);
    }

    private async Task FurtherAsync(Core.Cases.CaseId id, int stage, CancellationToken cancel)
    {
        var read = (await run.Get<ConsentsQuery>().RunAsync(id, worker, cancel))!;
        var agreed = Done(
            await run.Get<RecordSupportAnswerOperation>()
                .RunAsync(
                    new(
                        id,
                        [.. read.Members.Select(m => m.Member.Id)],
                        SupportReply.Agreed,
                        today,
                        "At home, in their own words",
                        null,
                        read.Case.Version
                    ),
                    worker,
                    cancel
                )
        );
        await new DemoCasework(run, worker).AddAsync(id, cancel);
        var assessment = await new DemoAssessment(run, worker).AddAsync(id, cancel);
        if (stage != 4)
            Open.Add(id);
        if (stage == 3)
        {
            // It waits for a manager to look at it; and an objection, for the officer.
            Done(
                await run.Get<SubmitAssessmentOperation>()
                    .RunAsync(new(id, assessment.No, assessment.Version), worker, cancel)
            );
            Done(
                await run.Get<RecordObjectionOperation>()
                    .RunAsync(
                        new(
                            agreed.FamilyId,
                            read.Members[0].Member.Id,
                            "I do not want my landlord to know that we have help.",
                            null,
                            today
                        ),
                        worker,
                        cancel
                    )
            );
            Done(
                await run.Get<StepUpCaseOperation>()
                    .RunAsync(new(id, true, "A child says that she is hit."), worker, cancel)
            );
        }
        if (stage == 4)
            Done(
                await run.Get<CloseCaseOperation>()
                    .RunAsync(
                        new(
                            id,
                            today,
                            ClosingReason.NeedsMet,
                            "Both children are at school every day, and the rent is paid.",
                            "The school's family worker; the children's centre on Fridays.",
                            "You listened, and you came when you said.",
                            agreed.Version
                        ),
                        worker,
                        cancel
                    )
            );
    }
}
