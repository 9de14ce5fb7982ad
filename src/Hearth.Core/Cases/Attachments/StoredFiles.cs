using System.Security.Cryptography;
using Hearth.Core.Data;
using Hearth.Core.Sources.Loading;
using Hearth.Rules.Cases;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Attachments;

/// <summary>
/// Takes a file in and gives it back. It is held in memory while it is looked at, and nowhere but encrypted after: a council's
/// disks hold no letter in the clear.
/// </summary>
internal sealed class StoredFiles(AppDb db, CaseworkRules rules, Clamd clamd, TimeProvider clock)
{
    private const int PartBytes = 192 * 1024;

    /// <summary>The attachment, added and not saved; or why it is not taken.</summary>
    /// <param name="fileName">As its sender calls it.</param>
    /// <param name="content">Read once.</param>
    /// <param name="by">Whose account.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<Outcome<Attachment>> AddAsync(
        string fileName,
        Stream content,
        string by,
        CancellationToken cancel
    )
    {
        var name = Path.GetFileName(fileName.Replace('\\', '/')).Trim();
        if (name.Length == 0)
            return Outcome.Refused("Choose a file.");
        if (await ReadAsync(content, cancel) is not { } bytes)
            return Outcome.Refused(
                $"The file is larger than {rules.MostMegabytes} MB. Nothing was stored."
            );
        var looked = FileKinds.Look(name, bytes);
        if (looked.Kind is not { } kind)
            return Outcome.Refused(looked.Wrong ?? "Files of this kind are not taken.");
        if (await clamd.WhyNotAsync(() => new MemoryStream(bytes), cancel) is { } virus)
            return Outcome.Refused(virus);
        var attachment = new Attachment
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            FileName = name.Length > 200 ? name[^200..] : name,
            Kind = kind,
            Bytes = bytes.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            AddedAt = clock.UtcNow(),
            AddedBy = by,
        };
        db.Attachments.Add(attachment);
        db.AttachmentParts.AddRange(
            bytes
                .Chunk(PartBytes)
                .Select(
                    (part, i) =>
                        new AttachmentPart
                        {
                            AttachmentId = attachment.Id,
                            No = i + 1,
                            Content = Convert.ToBase64String(part),
                        }
                )
        );
        return attachment;
    }

    public static async Task<byte[]> ContentAsync(AppDb db, Guid id, CancellationToken cancel)
    {
        var parts = await db
            .AttachmentParts.AsNoTracking()
            .Where(p => p.AttachmentId == id)
            .OrderBy(p => p.No)
            .Select(p => p.Content)
            .ToListAsync(cancel);
        return [.. parts.SelectMany(Convert.FromBase64String)];
    }

    /// <summary>Null when there is more than is taken.</summary>
    private async Task<byte[]?> ReadAsync(Stream content, CancellationToken cancel)
    {
        var most = rules.MostMegabytes * 1024L * 1024;
        using var whole = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await content.ReadAsync(buffer, cancel)) > 0)
        {
            if (whole.Length + read > most)
                return null;
            whole.Write(buffer, 0, read);
        }
        return whole.ToArray();
    }
}
