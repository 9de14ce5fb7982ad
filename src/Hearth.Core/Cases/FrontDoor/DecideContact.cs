using Hearth.Core.Access;
using Hearth.Core.Cases.Steps;
using Hearth.Core.Data;
using Hearth.Rules.Cases;

namespace Hearth.Core.Cases.FrontDoor;

/// <summary>What is decided about a contact, and why.</summary>
/// <param name="Contact">The contact.</param>
/// <param name="Decision">What.</param>
/// <param name="Level">The level of need, as the rules name it.</param>
/// <param name="Analysis">What is known, and what it means for each child.</param>
/// <param name="Reason">Why this and nothing else.</param>
/// <param name="Section47">With a step up: whether a child may be suffering significant harm.</param>
/// <param name="Version">Of the contact.</param>
public sealed record DecideContact(
    Guid Contact,
    ContactDecision Decision,
    string Level,
    string Analysis,
    string Reason,
    bool Section47,
    int Version
);

/// <summary>A named person decides. Early help opens support of the family; a step up is put to social care, which answers.</summary>
public sealed class DecideContactOperation(AppDb db, FrontDoorRules rules, TimeProvider clock)
{
    public async Task<Outcome<Contact>> RunAsync(
        DecideContact request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await ContactAccess.OfAsync(db, clock, request.Contact, actor, cancel)
            is not { } contact
        )
            return Outcome.NotFound;
        if (contact.Version != request.Version || contact.Decision is not null)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (Wrong(request, contact, actor, rules) is { } reason)
            return Outcome.Refused(reason);
        var now = clock.UtcNow();
        if (rules.Decisions[request.Decision].Opens is { } level)
        {
            var opened = await Opening.AddAsync(
                db,
                clock,
                contact.FamilyId!.Value,
                level,
                contact.Id,
                clock.Today(),
                actor,
                cancel
            );
            if (opened is not Outcome<Case>.Ok { Value: var episode })
                return Outcome.Refused(((Outcome<Case>.Refused)opened).Reason);
            contact.CaseId = episode.Id;
        }
        (contact.Decision, contact.Level) = (request.Decision, request.Level);
        (contact.Analysis, contact.Reason) = (request.Analysis.Trim(), request.Reason.Trim());
        (contact.DecidedAt, contact.DecidedBy) = (now, actor.UserId);
        if (request.Decision == ContactDecision.StepUp)
            db.SocialCareSteps.Add(
                SocialCareStep.Up(
                    contact.FamilyId,
                    contact.Id,
                    null,
                    request.Section47,
                    contact.Reason,
                    actor,
                    clock
                )
            );
        return await db.SaveAsync(
            contact,
            Event.By(actor, "cases.contact-decided", contact.Subject, now),
            cancel
        );
    }

    private static string? Wrong(
        DecideContact request,
        Contact contact,
        Actor actor,
        FrontDoorRules rules
    )
    {
        if (!actor.IsNamedPerson)
            return "Only a named person decides about a family.";
        if (rules.Levels.All(l => l.Id != request.Level))
            return "Choose the level of need.";
        if (string.IsNullOrWhiteSpace(request.Analysis))
            return "Write down what is known and what it means for each child.";
        if (string.IsNullOrWhiteSpace(request.Reason))
            return "Say why. The family may ask to read it.";
        // A child at risk does not wait for the records to be put in order.
        if (request.Decision == ContactDecision.StepUp)
            return null;
        if (contact.People.Any(p => !p.IsSettled))
            return "First look whether each person is known here.";
        return rules.Decisions[request.Decision].Opens is not null && contact.FamilyId is null
            ? "First say which family this is."
            : null;
    }
}
