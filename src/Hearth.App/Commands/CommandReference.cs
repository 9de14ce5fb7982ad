using System.CommandLine;
using System.Globalization;
using System.Text;

namespace Hearth.App.Commands;

/// <summary>docs/reference/commands.md: every command with its arguments, options and exit codes.</summary>
public static class CommandReference
{
    public static string Write(RootCommand root)
    {
        var page = new StringBuilder(
            """
            # Commands

            Written by `./dev docs` from the program's own help; do not edit.

            `HEARTH_DATA` chooses the data folder (by default `hearth` under the user's data directory);
            `HEARTH_DATABASE` is an Npgsql connection string, to use PostgreSQL instead of SQLite.
            In a checkout, write `./dev hearth` for `hearth`.

            With `--json`, standard output ends with one line that is one JSON object; progress and messages go to
            standard error. Refused or wrongly used, that object has an `error`.

            | Exit code | Says |
            |---|---|
            | 0 | done |
            | 1 | refused or failed; nothing changed |
            | 2 | wrong usage |
            | 3 | done, and some rows were rejected |

            """
        );
        Describe(page, root, "hearth");
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void Describe(StringBuilder page, Command command, string path)
    {
        foreach (var inner in command.Subcommands.Where(c => !c.Hidden))
        {
            var name = $"{path} {inner.Name}";
            if (inner.Subcommands.Count > 0)
            {
                Describe(page, inner, name);
                if (inner.Action is null)
                    continue;
            }
            var arguments = string.Concat(inner.Arguments.Select(a => $" {Upper(a.Name)}"));
            page.Append(
                CultureInfo.InvariantCulture,
                $"\n## `{name}{arguments}`\n\n{inner.Description}\n"
            );
            var rows = inner
                .Arguments.Where(a => a.Description is not null)
                .Select(a => (Name: Upper(a.Name), Description: a.Description!))
                .Concat(
                    inner
                        .Options.Where(o => !o.Hidden && o.Name is not ("--help" or "--version"))
                        .Select(o =>
                            (o.Name, Description: o.Description + (o.Required ? " (required)" : ""))
                        )
                )
                .ToList();
            if (rows.Count > 0)
                page.Append('\n');
            foreach (var (row, description) in rows)
                page.Append(CultureInfo.InvariantCulture, $"- `{row}` {description}\n");
        }
    }

    private static string Upper(string name) => name.ToUpperInvariant();
}
