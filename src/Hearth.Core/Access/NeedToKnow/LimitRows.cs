using Hearth.Core.Data;
using Hearth.Core.Data.Rows;
using Hearth.Core.Sharing;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access.NeedToKnow;

/// <summary>
/// Tells PostgreSQL whose request this is, so that it repeats the rules (<see cref="RowSecurity"/>). A request begins as
/// nobody's, and what is forgotten in it shows nothing.
/// </summary>
public sealed class LimitRowsOperation(AppDb db, SharingStateQuery states, TimeProvider clock)
{
    /// <summary>Before it is known who asks.</summary>
    public void ToNobody() => db.Rows = RowReach.Nobody;

    public async Task RunAsync(Actor actor, CancellationToken cancel)
    {
        if (!db.Database.IsNpgsql())
            return;
        var state = await states.ReadAsync(cancel);
        var question = new Question(
            FlowKind.FamilyPage,
            actor.AgencyId,
            actor.RoleId,
            Kebab.Of(actor.Purpose),
            "council",
            Reach.None
        );
        db.Rows = new(
            Permits(question) ? "all"
                : Permits(question with { Reach = Reach.WorksWith }) ? "own"
                : "none",
            Guid.TryParse(actor.UserId, out var user) ? user : Guid.Empty,
            actor.AgencyId,
            clock.UtcNow()
        );

        bool Permits(Question asked) => MayKnow.Decide(state, asked).Verdict == Verdict.Permit;
    }
}
