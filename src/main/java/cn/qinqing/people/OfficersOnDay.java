package cn.qinqing.people;

/** Tells the list of people who is a liaison officer; implemented by the feature that assigns them. */
public interface OfficersOnDay {

    /**
     * A condition in SQL over a person's id that holds for liaison officers on a day; it takes the day twice.
     *
     * @param person column with the person's id
     */
    String condition(String person);
}
