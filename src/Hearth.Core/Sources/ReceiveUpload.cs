using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Sources.Loading;
using Hearth.Core.Sources.Readers;

namespace Hearth.Core.Sources;

public sealed record ReceiveUpload(
    string SourceId,
    string FileName,
    Stream Content,
    DateOnly? ExtractDate = null,
    DateOnly? CoverageStart = null,
    DateOnly? CoverageEnd = null
)
{
    /// <summary>What it is to be called, where the sender has named it; else a new one.</summary>
    public Guid? Id { get; init; }
}

/// <summary>Takes a file that is sent through the pages: streamed to the data folder, to be loaded in the background.</summary>
public sealed class ReceiveUploadOperation(
    AppDb db,
    DataFolder folder,
    SourcesQuery sources,
    Clamd clamd,
    TimeProvider clock
)
{
    /// <summary>The largest file taken; a bigger one goes in by the command line or the drop folder.</summary>
    public const long MostBytes = 1L << 30;

    public async Task<Outcome<Upload>> RunAsync(
        ReceiveUpload request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (sources.Find(actor, request.SourceId) is not { } source)
            return Outcome.NotFound;
        var name = Path.GetFileName(request.FileName.Replace('\\', '/')).Trim();
        if (name.Length == 0)
            return Outcome.Refused("Choose a file.");
        if (FileNames.WhyNot(source, name) is { } wrongName)
            return Outcome.Refused(wrongName);
        if (request.CoverageStart > request.CoverageEnd)
            return Outcome.Refused("The first day the file speaks for must not be after the last.");
        var upload = new Upload
        {
            Id = request.Id ?? Guid.CreateVersion7(clock.GetUtcNow()),
            SourceId = request.SourceId,
            FileName = name.Length > 200 ? name[^200..] : name,
            ExtractDate = request.ExtractDate,
            CoverageStart = request.CoverageStart,
            CoverageEnd = request.CoverageEnd,
            Status = UploadStatus.Waiting,
            UserId = actor.UserId,
            AgencyId = actor.AgencyId,
            Role = actor.Role,
            UploadedAt = clock.UtcNow(),
        };
        var path = UploadFiles.PathOf(folder, upload);
        try
        {
            upload.Bytes = await UploadFiles.StoreAsync(request.Content, path, MostBytes, cancel);
            if (upload.Bytes == 0)
                return Refuse(path, "The file is empty.");
            RowReader.CheckFile(source.Format, path);
            if (await clamd.WhyNotAsync(path, cancel) is { } reason)
            {
                File.Delete(path);
                db.Events.Add(
                    Event.By(
                        actor,
                        "sources.upload-refused",
                        $"source:{source.Id}",
                        upload.UploadedAt
                    )
                );
                await db.SaveChangesAsync(cancel);
                return Outcome.Refused(reason);
            }
            db.Add(upload);
            return await db.SaveAsync(
                upload,
                Event.By(actor, "sources.uploaded", $"upload:{upload.Id:D}", upload.UploadedAt),
                cancel
            );
        }
        catch (UploadTooLargeException)
        {
            return Refuse(
                path,
                $"The file is larger than {MostBytes >> 20} MB. Nothing was stored. Send it in parts, or ask the council's data team to load it from the drop folder."
            );
        }
        catch (FileRefusedException refused)
        {
            return Refuse(path, $"{refused.Message} Nothing was stored.");
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    private static Outcome.RefusedMarker Refuse(string path, string reason)
    {
        File.Delete(path);
        return Outcome.Refused(reason);
    }
}
