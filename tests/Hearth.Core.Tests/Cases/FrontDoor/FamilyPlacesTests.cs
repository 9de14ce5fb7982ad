using System.Text.Json;
using Hearth.Core.Cases.FrontDoor;
using Hearth.Core.Cases.FrontDoor.Recording;
using Hearth.Core.Matching.Finding;
using Hearth.Core.People;
using Hearth.Rules.Cases;

namespace Hearth.Core.Tests.Cases.FrontDoor;

[Trait("Requirement", "SU-1")]
public class FamilyPlacesTests
{
    [Theory]
    [InlineData("Daughter", FamilyPlace.Child)]
    [InlineData("their mum", FamilyPlace.Mother)]
    [InlineData("step-dad", FamilyPlace.StepParent)]
    [InlineData("Step father", FamilyPlace.StepParent)]
    [InlineData("Unborn", FamilyPlace.Expected)]
    [InlineData("Mother's partner", FamilyPlace.Partner)]
    [InlineData("Mum's son", FamilyPlace.Child)]
    [InlineData("mum or dad", null)]
    [InlineData("lodger", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_referrers_word_is_understood_or_left_to_a_person(
        string? said,
        FamilyPlace? meant
    ) => FamilyPlaces.Guess(said).ShouldBe(meant);

    [Fact]
    public void Each_person_is_looked_for_and_has_a_place_and_none_is_there_twice()
    {
        var contact = new Contact { People = [Somebody(1, "Ada"), Somebody(2, "Bea")] };
        var both = new Dictionary<int, FamilyPlace>
        {
            [1] = FamilyPlace.Mother,
            [2] = FamilyPlace.Child,
        };

        RecordingRules
            .WhyNot(contact, both)
            .ShouldBe("First look whether each person is known here.");
        contact.People.ForEach(p => p.IsNotKnown = true);
        RecordingRules.WhyNot(contact, both).ShouldBeNull();
        RecordingRules
            .WhyNot(contact, new Dictionary<int, FamilyPlace> { [1] = FamilyPlace.Mother })!
            .ShouldContain("Bea Test");
        RecordingRules
            .WhyNot(contact, both.ToDictionary(p => p.Key, _ => FamilyPlace.NotOfIt))!
            .ShouldContain("who is of the family");
        contact.Decision = ContactDecision.NoFurtherAction;
        RecordingRules.WhyNot(contact, both)!.ShouldContain("decided");
    }

    [Fact]
    public void Two_rows_of_one_person_are_refused_and_everybody_known_needs_no_recording()
    {
        var contact = new Contact { People = [Somebody(1, "Ada"), Somebody(2, "Ada")] };
        contact.People.ForEach(p => p.IsNotKnown = true);
        var both = new Dictionary<int, FamilyPlace>
        {
            [1] = FamilyPlace.Child,
            [2] = FamilyPlace.Child,
        };

        RecordingRules.WhyNot(contact, both)!.ShouldContain("twice");
        contact.People[1].Said = JsonSerializer.Serialize(
            new PersonAsked { Forename = "Bea", Surname = "Test" }
        );
        RecordingRules.WhyNot(contact, both).ShouldBeNull();
        var one = PersonId.New();
        contact.People.ForEach(p => (p.PersonId, p.IsNotKnown) = (one, false));
        RecordingRules.WhyNot(contact, both)!.ShouldContain("one and the same");
        contact.People[1].PersonId = PersonId.New();
        contact.FamilyId = FamilyId.New();
        RecordingRules.WhyNot(contact, both)!.ShouldContain("Everybody");
    }

    private static ContactPerson Somebody(int no, string forename) =>
        new()
        {
            No = no,
            Said = JsonSerializer.Serialize(
                new PersonAsked { Forename = forename, Surname = "Test" }
            ),
        };
}
