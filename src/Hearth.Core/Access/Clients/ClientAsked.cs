using Hearth.Core.Data;

namespace Hearth.Core.Access.Clients;

/// <summary>A token asked for at the door.</summary>
/// <param name="ClientId">As it was given; not kept when it is no client's.</param>
/// <param name="Given">Whether a token is given.</param>
public sealed record ClientAsked(string? ClientId, bool Given);

/// <summary>Tokens given and refused are events, like sign-ins.</summary>
public sealed class ClientAskedOperation(AppDb db, CallingClientQuery clients, TimeProvider clock)
{
    /// <summary>False when it may have no token, whatever its secret.</summary>
    public async Task<bool> RunAsync(ClientAsked request, CancellationToken cancel)
    {
        var client = Guid.TryParse(request.ClientId, out var id)
            ? await clients.RunAsync(id, cancel)
            : null;
        var given = request.Given && client is not null;
        await ReadEvent.ReadAsync(
            db,
            clock,
            client?.ActFor(Purpose.ManageAccounts) ?? Actor.Nobody,
            given ? "access.token-given" : "access.token-refused",
            client?.Subject ?? "client:unknown",
            null,
            cancel
        );
        return given;
    }
}
