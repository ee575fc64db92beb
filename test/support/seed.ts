import fc from 'fast-check';

/** Property tests try other values every day, and the same ones all day: what failed in CI fails again where it is mended. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.RIYUSHO_ROUND) });
