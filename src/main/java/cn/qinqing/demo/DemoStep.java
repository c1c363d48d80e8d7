package cn.qinqing.demo;

import java.time.LocalDate;

/**
 * One feature's part of the demonstration, made after people, enterprises, visits and issues. The steps follow the
 * order of their {@link org.springframework.core.annotation.Order}; each makes the same from the same day.
 */
interface DemoStep {

    /** @param today the day on which the demonstration is filled, at the office. */
    void make(DemoPeople.Staff staff, LocalDate today);
}
