using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Partners;

public sealed record StrikeSignature(Guid Signature, string Because);

/// <summary>Strikes out a signature that was recorded in error. It counts no more, and stays to be read with the reason.</summary>
public sealed class StrikeSignatureOperation(AppDb db, TimeProvider clock)
{
    public async Task<Outcome<Signature>> RunAsync(
        StrikeSignature request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.PartnersManage))
            return Outcome.NotFound;
        var signature = await db.Signatures.SingleOrDefaultAsync(
            s => s.Id == request.Signature,
            cancel
        );
        if (signature is null)
            return Outcome.NotFound;
        if (signature.StruckAt is not null)
            return Outcome.Refused("The signature is struck out already.");
        if (string.IsNullOrWhiteSpace(request.Because))
            return Outcome.Refused("Say why the signature is struck out.");
        var now = clock.UtcNow();
        (signature.StruckAt, signature.StruckBy, signature.StruckBecause) = (
            now,
            actor.UserId,
            request.Because.Trim()
        );
        return await db.SaveAsync(
            signature,
            Event.By(actor, "partners.signature-struck", Agency.SubjectOf(signature.AgencyId), now),
            cancel
        );
    }
}
