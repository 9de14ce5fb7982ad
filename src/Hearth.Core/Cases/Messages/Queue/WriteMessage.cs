using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Cases.Messages;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Messages.Queue;

/// <summary>A worker writes to somebody of a family, with words the council has settled.</summary>
public sealed record WriteMessage(
    CaseId Case,
    PersonId Person,
    string Template,
    MessageChannel Channel,
    IReadOnlyDictionary<string, string> Fields
);

/// <summary>It goes where and when it was recorded as safe, and is held where it was not (requirement SU-14).</summary>
public sealed class WriteMessageOperation(
    AppDb db,
    CaseAccessQuery access,
    MessageQueue queue,
    TimeProvider clock
)
{
    public async Task<Outcome<Message>> RunAsync(
        WriteMessage request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await access.OfAsync(request.Case, Permission.CasesWork, actor, cancel)
            is not { Case: var of }
        )
            return Outcome.NotFound;
        if (
            !await db.FamilyMembers.AnyAsync(
                m => m.FamilyId == of.FamilyId && m.PersonId == request.Person,
                cancel
            )
        )
            return Outcome.Refused("Choose somebody of this family.");
        var queued = await queue.AddAsync(
            new(request.Template, request.Channel, null, request.Fields, of, request.Person),
            actor,
            cancel
        );
        return queued is Outcome<Message>.Ok { Value: var message }
            ? await db.SaveAsync(
                message,
                Event.By(
                    actor,
                    "cases.message-queued",
                    message.Subject,
                    clock.UtcNow(),
                    message.Detail
                ),
                cancel
            )
            : queued;
    }
}
