using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access.Clients;

/// <param name="Key">The client's own word for this write.</param>
/// <param name="Fingerprint">SHA-256 of what is asked.</param>
public sealed record WriteOnce(string Key, byte[] Fingerprint);

/// <param name="Id">What the write is to be called.</param>
/// <param name="Again">It was asked before: what was made then is the answer, if anything was.</param>
public sealed record WriteBegun(Guid Id, bool Again);

/// <summary>
/// Begins a write that a client may ask for twice. It is saved by the operation that comes after, in its own transaction; an
/// operation that refuses saves nothing, and the word can be used again.
/// </summary>
public sealed class WriteOnceOperation(AppDb db, TimeProvider clock)
{
    /// <summary>Longer than any identifier that a client would make.</summary>
    public const int LongestKey = 200;

    public async Task<Outcome<WriteBegun>> RunAsync(
        WriteOnce request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (actor.Client is not { } client)
            return Outcome.NotFound;
        if (request.Key.Length is 0 or > LongestKey)
            return Outcome.Refused($"Idempotency-Key is 1 to {LongestKey} characters.");
        var before = await db
            .ApiWrites.AsNoTracking()
            .SingleOrDefaultAsync(w => w.ClientId == client && w.Key == request.Key, cancel);
        if (before is not null)
            return before.Fingerprint.AsSpan().SequenceEqual(request.Fingerprint)
                ? new WriteBegun(before.ResultId, Again: true)
                : Outcome.Conflict("This Idempotency-Key was used for something else.");
        var write = new ApiWrite
        {
            ClientId = client,
            Key = request.Key,
            Fingerprint = request.Fingerprint,
            ResultId = Guid.CreateVersion7(clock.GetUtcNow()),
            At = clock.UtcNow(),
        };
        db.ApiWrites.Add(write);
        return new WriteBegun(write.ResultId, Again: false);
    }
}
