using System.Diagnostics;
using Hearth.App.Synthetic.Households;
using Hearth.App.Synthetic.Lives;
using Hearth.App.Synthetic.Returns;
using Hearth.App.Synthetic.Truth;
using Hearth.Core;
using Hearth.Core.Sources.Catalogue;
using Hearth.Rules.Loading;

namespace Hearth.App.Synthetic;

internal sealed record CouncilMade(
    string Folder,
    int People,
    int Households,
    long Families,
    IReadOnlyDictionary<string, long> Rows,
    double Seconds
);

/// <summary>
/// Makes an invented council, story by story, and writes its partners' returns and, apart from them, what is true. Nothing
/// is kept of a story once its rows are written, so a million people take no more memory than a thousand.
/// </summary>
internal static class GenerateCouncilOperation
{
    public const string Mark = "Invented people only: nobody in this folder exists.\n";

    public static Outcome<CouncilMade> Run(
        CouncilOptions options,
        string folder,
        Action<string> progress,
        CancellationToken cancel
    )
    {
        var watch = Stopwatch.StartNew();
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (
            File.Exists(folder)
            || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        )
            return Outcome.Refused(
                $"{folder} is there already and is not empty. Name a new folder."
            );
        var rulebook = Path.Combine(AppContext.BaseDirectory, "rulebook");
        var terms = new Rulebook([rulebook]).Terms.LastEnded(6, options.Until);
        if (terms.Count == 0)
            return Outcome.Refused(
                $"The school terms of two years up to {options.Until:yyyy-MM-dd} are not known. Choose a date the calendar in rulebook/reference/school-terms.yaml reaches."
            );
        // Made beside its place and moved there when it is whole: a half council is never found.
        var beside = $"{folder}.{Environment.ProcessId}.part";
        Directory.CreateDirectory(beside);
        try
        {
            var made = Make(
                options,
                new SourceCatalogue(rulebook),
                terms,
                beside,
                progress,
                cancel
            );
            if (Directory.Exists(folder))
                Directory.Delete(folder);
            Directory.Move(beside, folder);
            return made with
            {
                Folder = folder,
                Seconds = Math.Round(watch.Elapsed.TotalSeconds, 1),
            };
        }
        catch
        {
            Directory.Delete(beside, recursive: true);
            throw;
        }
    }

    private static CouncilMade Make(
        CouncilOptions options,
        SourceCatalogue catalogue,
        IReadOnlyList<Rules.Dates.SchoolTerm> terms,
        string folder,
        Action<string> progress,
        CancellationToken cancel
    )
    {
        var returns = Directory.CreateDirectory(Path.Combine(folder, "returns")).FullName;
        var truthFolder = Directory.CreateDirectory(Path.Combine(folder, "truth")).FullName;
        using var truth = new TruthFiles(truthFolder);
        var book = new AddressBook(options.Seed) { Built = truth.Address };
        var stories = new StoryMaker(options, book);
        var senders = AllReturns
            .Make()
            .Select(r => new Sender(r, catalogue.Find(r.Source)!, options, returns, truth))
            .ToArray();
        try
        {
            var told = 10_000;
            while (stories.Next() is { } story)
            {
                cancel.ThrowIfCancellationRequested();
                Life.Tell(story, options, terms);
                truth.Story(story, options.Until);
                foreach (var sender in senders)
                    sender.Send(story);
                for (; stories.People >= told; told += 10_000)
                    progress($"{told:N0} people");
            }
            foreach (var sender in senders)
                sender.Finish();
        }
        finally
        {
            foreach (var sender in senders)
                sender.Dispose();
        }
        File.WriteAllText(Path.Combine(folder, "SYNTHETIC"), Mark);
        FilesOf(options, senders).Write(folder);
        return new CouncilMade(
            folder,
            stories.People,
            stories.Households,
            truth.Families,
            senders.ToDictionary(s => s.Source, s => s.Files.Sum(f => f.File.Rows)),
            0
        );
    }

    /// <summary>Each extract speaks for the two years to its date: what did not change since the one before still stands.</summary>
    private static Manifest FilesOf(CouncilOptions options, Sender[] senders) =>
        new(
            options.People,
            options.Seed,
            options.Until,
            [
                .. senders.SelectMany(s =>
                    s.Files.Select(f => new ManifestFile(
                        s.Source,
                        f.File.Name,
                        f.Day,
                        f.Day.AddMonths(-24).AddDays(1),
                        f.Day,
                        f.File.Rows
                    ))
                ),
            ]
        );
}
