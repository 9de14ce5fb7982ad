using System.CommandLine;
using Hearth.App.Commands;
using Hearth.App.Commands.Access;
using Hearth.App.Commands.Access.Audit;
using Hearth.App.Commands.Access.Keys;
using Hearth.App.Commands.Cases;
using Hearth.App.Commands.Eligibility;
using Hearth.App.Commands.Matching;
using Hearth.App.Commands.Matching.Decisions;
using Hearth.App.Commands.Matching.Encoded;
using Hearth.App.Commands.Partners;
using Hearth.App.Commands.Sharing;
using Hearth.App.Commands.Sources;

var root = new RootCommand(
    "Hearth: from partner agencies' returns to an explained list of families who need support."
)
{
    CommandHost.Json,
    InitCommand.Create(),
    UsersCommand.Create(),
    ClientsCommand.Create(),
    AuditCommand.Create(),
    KeysCommand.Create(),
    PartnersCommand.Create(),
    SharingCommand.Create(),
    SourcesCommand.Create(),
    ReturnsCommand.Create(),
    MatchCommand.Create(),
    PeopleCommand.Create(),
    LinkCommand.Create(),
    EncodeCommand.Create(),
    EligibilityCommand.Create(),
    CasesCommand.Create(),
    ServeCommand.Create(),
    DemoCommand.Create(),
    GenerateCommand.Create(),
    DocsCommand.Create(),
};
return await CommandHost.RunAsync(root, args);
