using CsCheck;
using Hearth.Core.Cases.Notes;

namespace Hearth.Core.Tests.Cases.Notes;

[Trait("Requirement", "SH-1")]
public class NoteSightTests
{
    private static readonly string[] Categories = ["early-help", "mental-health", "offences"];
    private static readonly string[] People = ["ada", "bryn", "cerys"];
    private static readonly string[] Agencies = ["council", "school", "police"];

    [Fact]
    public void Everybody_of_the_team_reads_what_is_for_the_team_and_nobody_what_they_may_not_see()
    {
        var note = Note(NoteReaders.Team, "early-help,mental-health");

        NoteSight
            .MayRead(note, Asker("bryn", "school", "early-help", "mental-health"))
            .ShouldBeTrue();
        NoteSight.MayRead(note, Asker("bryn", "school", "early-help")).ShouldBeFalse();
        NoteSight.MayRead(note, Asker("ada", "council", "early-help")).ShouldBeFalse("its author");
    }

    [Fact]
    public void Those_named_or_of_an_agency_named_read_it_and_its_author_and_managers()
    {
        var note = Note(NoteReaders.Named, "early-help", "bryn", "police");

        NoteSight.MayRead(note, Asker("bryn", "school")).ShouldBeTrue();
        NoteSight.MayRead(note, Asker("cerys", "police")).ShouldBeTrue();
        NoteSight.MayRead(note, Asker("cerys", "school")).ShouldBeFalse();
        NoteSight.MayRead(note, Asker("ada", "school")).ShouldBeTrue();
        NoteSight.MayRead(note, Asker("cerys", "school") with { Oversees = true }).ShouldBeTrue();
        NoteSight.MayChange(note, Asker("bryn", "school")).ShouldBeFalse();
    }

    [Fact]
    public void What_was_taken_out_because_it_was_not_for_everybody_stays_with_author_and_managers()
    {
        var note = Note(NoteReaders.Team, "early-help");
        var before = new NoteWording
        {
            Categories = "early-help",
            Readers = NoteReaders.Supervision,
        };

        NoteSight.MayRead(before, note, Asker("bryn", "school")).ShouldBeFalse();
        NoteSight.MayRead(before, note, Asker("ada", "council")).ShouldBeTrue();
        before.Readers = NoteReaders.Team;
        NoteSight.MayRead(before, note, Asker("bryn", "school")).ShouldBeTrue();
        before.Categories = "early-help,offences";
        NoteSight.MayRead(before, note, Asker("bryn", "school", "early-help")).ShouldBeFalse();
    }

    [Fact]
    public void Whoever_reads_a_note_may_see_all_it_tells_of_and_whoever_changes_it_may_read_it() =>
        Gen.Select(
                Gen.Enum<NoteReaders>(),
                Gen.Int[0, 7],
                Gen.Int[0, 7],
                Gen.Int[0, 63],
                Gen.Int[0, 2],
                Gen.Int[0, 2],
                Gen.Bool
            )
            .Sample(
                (readers, tells, sees, named, who, agency, oversees) =>
                {
                    var note = Note(
                        readers,
                        string.Join(',', Some(Categories, tells)),
                        [.. Some([.. People, .. Agencies], named)]
                    );
                    var asker = new NoteAsker(
                        People[who],
                        Agencies[agency],
                        oversees,
                        c => Some(Categories, sees).Contains(c)
                    );
                    var may = NoteSight.MayRead(note, asker);
                    if (may)
                    {
                        Some(Categories, tells & ~sees).ShouldBeEmpty();
                        (
                            oversees
                            || who == 0
                            || readers == NoteReaders.Team
                            || note.Named.Any(n =>
                                n.Who == People[who] || n.Who == Agencies[agency]
                            )
                        ).ShouldBeTrue();
                    }
                    if (NoteSight.MayChange(note, asker))
                        (may && (oversees || who == 0)).ShouldBeTrue();
                }
            );

    private static IEnumerable<string> Some(string[] of, int bits) =>
        of.Where((_, i) => (bits & (1 << i)) != 0);

    private static NoteAsker Asker(string user, string agency, params string[] sees) =>
        new(user, agency, false, c => sees.Length == 0 || sees.Contains(c));

    private static CaseNote Note(NoteReaders readers, string categories, params string[] named) =>
        new()
        {
            RecordedBy = "ada",
            Readers = readers,
            Categories = categories,
            Named = [.. named.Select(n => new NoteReader { Who = n })],
        };
}
