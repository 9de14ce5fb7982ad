using System.Security.Cryptography;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Partners;
using Hearth.Core.Sources.Catalogue;
using Hearth.Core.Sources.Loading;
using Hearth.Core.Sources.Readers;

namespace Hearth.Core.Sources;

/// <summary>
/// A partner's file to be loaded. What is left out is found in the file, its name or the catalogue. One that came through
/// the pages has been scanned for viruses when it came.
/// </summary>
public sealed record LoadReturn(
    string SourceId,
    string File,
    string? FileName = null,
    DateOnly? ExtractDate = null,
    DateOnly? CoverageStart = null,
    DateOnly? CoverageEnd = null,
    string? CoverageArea = null,
    Action<long>? Progress = null,
    bool Scanned = false
);

public sealed record ReturnLoaded(int ReturnNo, Receipt Receipt)
{
    public ReceiptCounts Counts => Receipt.Counts!;
}

/// <summary>
/// Loads a partner's return. Rows are written in batches beside the live ones and take effect together by one update;
/// whatever ends the work before it, a kill included, leaves nothing that is seen.
/// </summary>
public sealed class LoadReturnOperation(
    AppDb db,
    DataFolder folder,
    SourceCatalogue catalogue,
    SourcesQuery sources,
    MaySendQuery maySend,
    Clamd clamd,
    TimeProvider clock
)
{
    public async Task<Outcome<ReturnLoaded>> RunAsync(
        LoadReturn request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (catalogue.Find(request.SourceId) is not { } source)
            return Outcome.Refused(
                $"There is no source '{request.SourceId}'. There are: {string.Join(", ", catalogue.All.Select(s => s.Id))}"
            );
        if (!sources.MaySee(actor, source.Id))
            return Outcome.NotFound;
        if (await maySend.WhyNotAsync(source, cancel) is { } unsigned)
            return Outcome.Refused(unsigned);
        if (!File.Exists(request.File))
            return Outcome.Refused($"There is no file {request.File}");
        if (!request.Scanned && await clamd.WhyNotAsync(request.File, cancel) is { } infected)
            return Outcome.Refused(infected);
        await using var only = await WorkLock.TryTakeAsync(
            folder,
            WorkLock.Load(source.Id),
            cancel
        );
        if (only is null)
            return Outcome.Conflict(
                $"Another return of {source.Id} is being loaded. Try again when it is done."
            );

        var sourceNo = await SourceNumbers.OfAsync(db, source.Id, cancel);
        await DeadLoads.CleanAsync(db, sourceNo, cancel);
        Return? loading = null;
        try
        {
            var area = Area.Read(folder);
            using var rows = RowReader.Open(source, request.File);
            var binding =
                source.Format == FileFormat.Xml
                    ? LayoutBinding.OfElements(source)
                    : LayoutBinding.Of(source, rows.Headers);
            // Nothing to tell is an answer: "none recorded" from then on. A whole picture without rows would end everything.
            var any = rows.Read();
            if (!any && source.Picture == Picture.Whole)
                throw new FileRefusedException(
                    "The file has a heading and no rows. As the whole picture it would end every record of this source."
                );
            loading = await StartAsync(request, source, sourceNo, binding, rows, actor, cancel);
            if (source.AuthorityCode is { } path && !area.HoldsAuthority(rows.Once(path)))
                throw new FileRefusedException(
                    $"The file is of authority {rows.Once(path)}, outside the agreed area."
                );
            var settings = new ParseSettings(loading.ExtractDate, folder.IsSynthetic, area);
            var parser = new RowParser(source, binding, settings);
            var finish = new FinishLoad(db, folder, clock);
            return await finish.RunAsync(
                loading,
                source,
                binding,
                parser,
                any ? rows : null,
                request.Progress,
                actor,
                cancel
            );
        }
        catch (FileRefusedException refused)
        {
            if (loading is not null)
                await DeadLoads.CleanAsync(db, loading, refused.Message, CancellationToken.None);
            return Outcome.Refused(refused.Message);
        }
        catch when (loading is not null)
        {
            db.ChangeTracker.Clear();
            db.Attach(loading);
            await DeadLoads.CleanAsync(
                db,
                loading,
                "The load was stopped.",
                CancellationToken.None
            );
            throw;
        }
    }

    private async Task<Return> StartAsync(
        LoadReturn request,
        SourceDefinition source,
        int sourceNo,
        LayoutBinding binding,
        RowReader rows,
        Actor actor,
        CancellationToken cancel
    )
    {
        var name = request.FileName ?? Path.GetFileName(request.File);
        var about = FileDates.Of(request, source, binding, rows, name, folder.IsSynthetic);
        if (about.ExtractDate > clock.Today() && !folder.IsSynthetic)
            throw new FileRefusedException(
                $"The extract date {about.ExtractDate:yyyy-MM-dd} is in the future."
            );
        await using var bytes = File.OpenRead(request.File);
        var loading = new Return
        {
            SourceNo = sourceNo,
            SourceId = source.Id,
            FileName = name,
            FileHash = Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, cancel)),
            Bytes = bytes.Length,
            ExtractDate = about.ExtractDate,
            CoverageStart = about.CoverageStart,
            CoverageEnd = about.CoverageEnd,
            CoverageArea = about.CoverageArea,
            Picture = source.Picture,
            Status = ReturnStatus.Loading,
            ReceivedAt = clock.UtcNow(),
            LoadedBy = actor.UserId,
        };
        await SourceNumbers.AddAsync(db, loading, cancel);
        return loading;
    }
}
