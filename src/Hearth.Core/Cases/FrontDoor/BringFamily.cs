using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Cases;
using Hearth.Rules.Loading;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.FrontDoor;

/// <summary>
/// A family that was confirmed or nominated comes to the front door by itself, in the transaction that says so, unless it is
/// there or supported already.
/// </summary>
public sealed class BringFamilyOperation(
    AppDb db,
    FrontDoorRules rules,
    Rulebook rulebook,
    TimeProvider clock
)
{
    internal async Task AddAsync(
        FamilyId family,
        ContactKind kind,
        string by,
        string happening,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await db.Cases.AnyAsync(c => c.FamilyId == family && c.ClosedOn == null, cancel)
            || await db.Contacts.AnyAsync(c => c.FamilyId == family && c.Decision == null, cancel)
        )
            return;
        var now = clock.UtcNow();
        db.Contacts.Add(
            new()
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                Reference = Reference.New(),
                Kind = kind,
                Channel = ContactChannel.Hearth,
                ReceivedAt = now,
                Due = WorkingDays.After(
                    clock.Today(),
                    rules.Kinds[kind].WorkingDays,
                    rulebook.BankHolidays
                ),
                RecordedBy = actor.UserId,
                AgencyId = actor.AgencyId,
                ReferrerName = by,
                Happening = happening,
                // Of the others nobody has asked them yet: the lead worker asks whether they want support.
                Agreement =
                    kind == ContactKind.SelfReferral
                        ? AgreementSought.Agreed
                        : AgreementSought.NotSought,
                FamilyId = family,
            }
        );
        db.Events.Add(Event.By(actor, "cases.contact-recorded", $"family:{family}", now));
    }
}
