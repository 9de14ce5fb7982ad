using Hearth.Rules.Cases.Messages;
using Hearth.Rules.Loading;
using Hearth.Testing;

namespace Hearth.Rules.Tests.Cases.Messages;

[Trait("Requirement", "SU-14")]
public class MessageRulesReaderTests
{
    [Fact]
    public void The_released_messages_show_nothing_of_a_person_before_they_are_opened()
    {
        var rules = MessageRulesReader.Read(Checkout.PathOf("rulebook"));
        rules.Templates.Count.ShouldBeGreaterThan(3);
        foreach (var template in rules.Templates.Values)
            template.Subject.ShouldNotContain("((");
        rules
            .Templates["appointment"]
            .FieldsOf(MessageChannel.Sms)
            .Select(f => f.Id)
            .ShouldBe(["day", "time", "phone"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("subject: News for ((name))", "email: Hello", "no fields")]
    [InlineData("subject: News", "email: Dear ((name))", "where others see it")]
    [InlineData("subject: News", "sms: About ((name))", "where others see it")]
    [InlineData("subject: News", "email: Hello ((who))", "is none of")]
    [InlineData("subject: News", "fax: Hello", "it goes by none")]
    [InlineData("subject: News", "sms: Hello\n    more: 1", "unknown key 'more'")]
    [InlineData(
        "subject: News",
        "sms: Hello\n    useless-after: day",
        "'useless-after' is a field"
    )]
    public void What_would_show_something_of_a_person_or_is_not_known_is_an_error(
        string subject,
        string text,
        string says
    ) => Should.Throw<RuleFileException>(() => Read(subject, text)).Message.ShouldContain(says);

    [Fact]
    public void Personal_text_may_stand_in_an_email_after_what_a_preview_shows()
    {
        var filler = new string('x', MessageRulesReader.Preview - 1);
        Should.Throw<RuleFileException>(() => Read("subject: News", $"email: {filler}((name))"));
        Read("subject: News", $"email: {filler}xx((name))")
            .Templates["news"]
            .Fill(
                MessageChannel.Email,
                new Dictionary<string, string> { ["name"] = "Larch ((day))" }
            )
            .ShouldEndWith("xLarch ((day))");
    }

    [Fact]
    public void Fields_say_days_and_times_as_people_do()
    {
        var template = Read(
            "subject: News",
            "sms: On ((day)) at ((time)), call ((phone))"
        ).Templates["news"];
        var values = new Dictionary<string, string>
        {
            ["day"] = "2026-12-03",
            ["time"] = "14:30",
            ["phone"] = "01632 960001",
        };
        template.WhyNot(MessageChannel.Sms, values).ShouldBeNull();
        template
            .Fill(MessageChannel.Sms, template.Say(MessageChannel.Sms, values))
            .ShouldBe("On Thursday 3 December 2026 at 2:30pm, call 01632 960001");
        foreach (
            var (field, wrong) in new[]
            {
                ("day", "2026-02-30"),
                ("time", "25:00"),
                ("phone", "ask Larch"),
                ("phone", ""),
            }
        )
            template
                .WhyNot(
                    MessageChannel.Sms,
                    new Dictionary<string, string>(values) { [field] = wrong }
                )
                .ShouldNotBeNull($"{field} {wrong}");
        template.WhyNot(MessageChannel.Letter, values).ShouldNotBeNull().ShouldContain("letter");
    }

    [Fact]
    public void A_council_names_its_templates_of_Notify_strictly()
    {
        var rules = Read("subject: News", "sms: Hello");
        NotifyTemplates.Read([], rules).Find("news", MessageChannel.Sms).ShouldBeNull();
        Named("news: { sms: 740e5834-3a29-46b4-9a6f-16142fde533a }")
            .Find("news", MessageChannel.Sms)
            .ShouldNotBeNull();
        foreach (
            var wrong in new[]
            {
                "other: { sms: 740e5834-3a29-46b4-9a6f-16142fde533a }",
                "news: { sms: twelve }",
                "news: { email: 740e5834-3a29-46b4-9a6f-16142fde533a }",
            }
        )
            Should.Throw<RuleFileException>(() => Named(wrong), wrong);

        NotifyTemplates Named(string line)
        {
            var folder = Directory.CreateTempSubdirectory("hearth-rules-").FullName;
            Directory.CreateDirectory(Path.Combine(folder, "messages"));
            File.WriteAllText(
                Path.Combine(folder, "messages", "notify.yaml"),
                $"templates:\n  {line}\n"
            );
            try
            {
                return NotifyTemplates.Read([folder], rules);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static MessageRules Read(string subject, string text)
    {
        var folder = Directory.CreateTempSubdirectory("hearth-rules-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "messages"));
        File.WriteAllText(
            Path.Combine(folder, "messages", "messages-2026-01.yaml"),
            $$"""
            version: 2026-01
            in-force: { from: 2026-01-01 }
            authority:
              - title: Invented
            hours: { from: "08:00", until: "20:00" }
            fields:
              - { id: day, name: Day, kind: day }
              - { id: time, name: Time, kind: time }
              - { id: phone, name: Telephone, kind: phone }
              - { id: name, name: Name, kind: text }
            templates:
              - id: news
                name: News
                {{subject}}
                {{text}}
            """
        );
        try
        {
            return MessageRulesReader.Read(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
