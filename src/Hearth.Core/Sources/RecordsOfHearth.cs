using System.Security.Cryptography;
using System.Text;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Sources.Loading;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sources;

/// <summary>
/// What Hearth itself writes down of people becomes records of a source of its own (<c>rulebook/sources/front-door.yaml</c>):
/// so the next run matches later returns to it, and it can be withdrawn like what a partner sent.
/// </summary>
internal static class RecordsOfHearth
{
    public const string FrontDoor = "front-door";

    /// <summary>
    /// Begins a return that counts once the caller saves what <see cref="AddAsync"/> added. Call with the source's lock held: what an
    /// earlier caller left unfinished is ended.
    /// </summary>
    public static async Task<Return> BeginAsync(
        AppDb db,
        TimeProvider clock,
        string name,
        Actor actor,
        CancellationToken cancel
    )
    {
        var source = await SourceNumbers.OfAsync(db, FrontDoor, cancel);
        await DeadLoads.CleanAsync(db, source, cancel);
        var begun = new Return
        {
            SourceNo = source,
            SourceId = FrontDoor,
            FileName = name,
            ExtractDate = clock.Today(),
            Picture = Picture.Changes,
            Status = ReturnStatus.Loading,
            ReceivedAt = clock.UtcNow(),
            LoadedBy = actor.UserId,
        };
        await SourceNumbers.AddAsync(db, begun, cancel);
        return begun;
    }

    /// <summary>One record for each, by its key. The identities get their ids here.</summary>
    public static async Task AddAsync(
        AppDb db,
        TimeProvider clock,
        Return begun,
        IReadOnlyList<(string Key, Identity Who)> people,
        CancellationToken cancel
    )
    {
        var hashes = new Hashes();
        var text = new StringBuilder();
        foreach (var (at, (key, who)) in people.Index())
        {
            who.SourceNo = begun.SourceNo;
            who.Id = hashes.OfIdentity(FrontDoor, who);
            if (!await db.Identities.AnyAsync(i => i.Id == who.Id, cancel))
                db.Identities.Add(who);
            var record = new Record
            {
                Id = Record.IdOf(begun.No, at + 1),
                ReturnNo = begun.No,
                SourceNo = begun.SourceNo,
                RecordKey = key,
                IdentityId = who.Id,
                AsAt = begun.ExtractDate,
            };
            record.ContentHash = hashes.OfContent(who.Id, null, record.Facts);
            text.Append(record.RecordKey).Append('=').Append(record.ContentHash).Append('\n');
            db.Records.Add(record);
        }
        var content = Encoding.UTF8.GetBytes(text.ToString());
        begun.FileHash = Convert.ToHexStringLower(SHA256.HashData(content));
        (begun.Bytes, begun.Rows, begun.Loaded) = (content.Length, people.Count, people.Count);
        (begun.Status, begun.EffectiveAt) = (ReturnStatus.Effective, clock.UtcNow());
        begun.Receipt = ReceiptJson.Write(
            ReceiptOf.Start(begun) with
            {
                Counts = new(begun.Rows, begun.Loaded, 0, 0, 0, 0, 0, 0),
            }
        );
    }
}
