using System.CommandLine;
using Hearth.Core.Access;

namespace Hearth.App.Commands.Access;

/// <summary>A one-time link in full, below the address the council serves Hearth at.</summary>
internal static class LinkAddress
{
    public static readonly Option<string> Url = new("--url")
    {
        Description = "The address Hearth is served at, for the link printed",
        DefaultValueFactory = _ => "http://localhost:5080",
    };

    public static string Of(CommandRun run, LinkIssued link) =>
        run.Value(Url)!.TrimEnd('/') + link.Path;
}
