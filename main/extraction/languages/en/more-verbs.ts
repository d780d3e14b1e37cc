/** English verbs less often met in the news than those of verbs.ts, in the same form. */

export const morePlain = `
abuse accumulate administer arrange assault attach auction award axe bow boycott breach
breed:bred:bred brief campaign cheer commemorate commission compel+ compromise conceive concentrate
confess confine conflict confuse consult contemplate contradict convene cook counter crack curb cure
dare debate defect defy depict deposit descend desire devise dip+ discard discharge discount
discriminate dismantle disperse display disrupt distance distinguish disturb ditch diverge divorce
doubt draft drag+ drain dream dress drift drill drown dump echo edit embark enact endure enlist
entertain erase erect escalate escape evade excuse exert exhaust exhibit expire exploit fade falter
fare fill fix float flow forge forgive:forgave:forgiven frustrate furnish gauge glow grade grapple
greet grip+ guess hamper harvest haul heal heat hike hint honour hope illuminate impeach inflict
inject inquire insert instruct insult insure intercept interfere interview invoke isolate jail joke
judge kick knock lag+ laugh lean leap:leapt:leapt lease levy liquidate load loom loosen lure
manipulate march melt mourn murder neglect notice nudge obstruct offset opt outlaw outrage overhaul
overlook patrol+ pause penalise plague plummet poison poll position practise precede preside
pressure presume pretend prioritise proclaim prolong pronounce pump punish quell raid ratify
reaffirm rebuff recall recycle refute regret reinstate rename render reopen reshuffle retaliate
retrieve rob+ rush sacrifice scan+ scare scramble scrutinise sever shelter shelve shorten shuttle
sideline slam+ smuggle snub+ soften solicit spearhead speculate speed:sped:sped spot+ squeeze stab+
steer stipulate strain strip+ summon supervise suppose surface surprise survey swell thrive topple
trail trap+ trim+ triumph trust uncover unleash unload vanish veto worry wreck`

/** Those whose present forms are nouns or adjectives as often. */
export const moreNouns = `
abuse assault attach auction award axe bow boycott breach breed brief campaign cheer commission
compromise conflict counter crack curb cure debate defect deposit desire dip discharge discount
display distance doubt draft drag drain dream dress drift drill dump echo edit exhibit exploit fade
fare fit fix float flow frustrate gauge grade grip guess harvest haul heal heat hike hint honour
hope insult interview jail joke judge kick knock lag laugh lean leap lease levy load loom lure march
melt murder neglect notice nudge offset outlaw outrage overhaul overlook patrol pause plague poll
position practise pressure pump raid rebuff recall regret rush sacrifice scan scare scramble shelter
shuttle sideline snub spearhead spot squeeze stab strain strip surface surprise survey topple trail
trap trim triumph trust veto worry wreck`
