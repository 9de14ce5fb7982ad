using Hearth.Rules.Dates;
using Hearth.Rules.Loading;

namespace Hearth.Rules.Reference;

/// <summary>Reads the school terms: those beside the program, and over them the council's own, term by term.</summary>
internal static class TermsReader
{
    /// <param name="files">A later file's term replaces an earlier file's of the same id; the others stay.</param>
    public static TermCalendar Read(IEnumerable<string> files)
    {
        Dictionary<string, (SchoolTerm Term, string File)> byId = new(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var term in ReadOne(file))
                byId[term.Id] = (term, file);
        }
        var inOrder = byId.Values.OrderBy(t => t.Term.Days.Start).ToList();
        foreach (var (before, after) in inOrder.Zip(inOrder.Skip(1)))
        {
            if (after.Term.Days.Start <= before.Term.Days.End)
                throw new RuleFileException(
                    after.File,
                    1,
                    $"{after.Term.Id} begins before {before.Term.Id} of {before.File} ends"
                );
        }
        return new TermCalendar(inOrder.Select(t => t.Term));
    }

    private static List<SchoolTerm> ReadOne(string file)
    {
        using var text = File.OpenText(file);
        var map = RuleFile.Map(file, text);
        Cited.Check(map);
        List<SchoolTerm> terms = [];
        foreach (var one in map.Maps("terms"))
        {
            var term = new SchoolTerm(
                one.Text("id"),
                new DateSpan(one.Date("from"), one.Date("to"))
            );
            one.NothingElse();
            if (term.Days.End < term.Days.Start)
                throw one.Wrong("'to' is before 'from'", "to");
            if (terms.Count > 0 && term.Days.Start <= terms[^1].Days.End)
                throw one.Wrong($"{term.Id} begins before {terms[^1].Id} ends", "from");
            terms.Add(term);
        }
        map.NothingElse();
        return terms;
    }
}
