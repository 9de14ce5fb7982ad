using Hearth.Core.Data;

namespace Hearth.Core.Access;

public sealed record SignOut;

/// <summary>Someone ends their session; the cookie is the web host's to end.</summary>
public sealed class SignOutOperation(AppDb db, TimeProvider clock)
{
    public Task<Outcome<SignOut>> RunAsync(
        SignOut request,
        Actor actor,
        CancellationToken cancel
    ) =>
        db.SaveAsync(
            request,
            Event.By(actor, "access.signed-out", $"user:{actor.UserId}", clock.UtcNow()),
            cancel
        );
}
