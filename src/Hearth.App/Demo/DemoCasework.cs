using Hearth.App.Commands;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Events;
using Hearth.Core.Cases.Markers;
using Hearth.Core.Cases.Notes;
using Hearth.Core.Cases.Supervision;
using static Hearth.App.Demo.DemoStep;

namespace Hearth.App.Demo;

/// <summary>What is written down of a family in support: notes, what mattered, what every worker has to know, supervision.</summary>
internal sealed class DemoCasework(CommandRun run, Actor worker)
{
    public async Task AddAsync(CaseId id, CancellationToken cancel)
    {
        var clock = run.Get<TimeProvider>();
        var today = clock.Today();
        var read = (await run.Get<NotesQuery>().RunAsync(id, worker, cancel))!;
        var child = read.Members[^1].Id;
        var note = await NoteAsync(
            new(
                id,
                NoteKind.Visit,
                clock.UtcNow(),
                [child],
                new(
                    "The flat was warm and tidy. Breakfast was on the table, and the bag was packed.",
                    [],
                    NoteReaders.Team,
                    []
                )
            ),
            cancel
        );
        await NoteAsync(
            new(
                id,
                NoteKind.Discussion,
                clock.UtcNow(),
                [],
                new("I would like to talk over how often I visit.", [], NoteReaders.Supervision, [])
            ),
            cancel
        );
        Done(
            await run.Get<MarkSignificantOperation>()
                .RunAsync(
                    new(
                        id,
                        today,
                        KnownTo.Day,
                        "A week at school without a day missed",
                        "The first since the move",
                        [child],
                        note.Id,
                        null,
                        []
                    ),
                    worker,
                    cancel
                )
        );
        Done(
            await run.Get<MarkSignificantOperation>()
                .RunAsync(
                    new(
                        id,
                        new(today.Year - 3, 1, 1),
                        KnownTo.Year,
                        "The children's grandfather died",
                        "He had looked after them every day",
                        [],
                        null,
                        null,
                        []
                    ),
                    worker,
                    cancel
                )
        );
        Done(
            await run.Get<RecordMarkerOperation>()
                .RunAsync(
                    new(
                        read.Case.FamilyId,
                        null,
                        "interpreter",
                        "Cornish, by telephone; the older child is not to interpret",
                        null,
                        today,
                        null,
                        []
                    ),
                    worker,
                    cancel
                )
        );
        // The demo has no manager's account: it is recorded as what is done at the command line is.
        Done(
            await run.Get<RecordSupervisionOperation>()
                .RunAsync(
                    new(
                        id,
                        today,
                        "How each child is, what the school says, and how often we visit.",
                        "Go on as it is; see the older child alone once.",
                        [new("See the older child alone", today.AddDays(14))],
                        null
                    ),
                    Actor.DataTeam(Core.Access.Purpose.SupportFamilies),
                    cancel
                )
        );
    }

    private async Task<CaseNote> NoteAsync(WriteNote note, CancellationToken cancel) =>
        Done(await run.Get<WriteNoteOperation>().RunAsync(note, worker, cancel));
}
